#include "core/speakers/phrases/mentions.h"

#include <algorithm>

#include "core/speakers/nouns.h"
#include "core/speakers/phrases/phrases.h"
#include "core/speakers/phrases/pronouns.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

// "is a Marine": says what somebody is, and brings nobody in.
bool is_copula(std::string_view word) {
  return word == "is" || word == "was" || word == "be" || word == "been" || word == "not" || word == "as";
}

// "the Vermont senator", "a woman": an article and a singular noun for a person, no name after it.
Range description_at(const Document& document, const Tagging& tagging, const std::vector<Name>& names,
                     std::uint32_t t) {
  const std::string_view word = document.lower(t);
  if (word != "the" && word != "a" && word != "an" && word != "one" && word != "this") return {};
  if ((word == "a" || word == "an") && t > 0 && is_copula(document.lower(t - 1))) return {};
  const std::uint32_t end =
      std::min<std::uint32_t>(document.sentences[document.tokens[t].sentence].end, t + 7);
  for (std::uint32_t u = t + 1; u < end; ++u) {
    if (document.tokens[u].kind != TokenKind::word || is_function_word(document.lower(u)) ||
        document.lower(u)[0] == '\'')
      return {};
    const auto noun = person_noun(document.lower(u));
    if (!noun) continue;
    if (u + 1 < end && (person_noun(document.lower(u + 1)) || thing_noun(document.lower(u + 1)))) continue;
    const Pos pos = pos_of(tagging, u);
    if (noun->plural || pos == Pos::adj || pos == Pos::verb) return {};
    if (u + 1 < end && pos_of(tagging, u + 1) == Pos::noun) continue;
    const std::uint32_t n = first_name_after(names, u);
    if (n < names.size() && names[n].range.begin <= u + 1) return {};
    if (u + 1 < document.tokens.size() && is_possessive(document.lower(u + 1))) return {};
    const bool followed = u + 1 < end && (document.lower(u + 1) == "of" || document.lower(u + 1) == "at");
    return followed ? Range{} : Range{t, u + 1};  // "the head of ..." introduces somebody
  }
  return {};
}

// Pronouns and descriptions that are no source, outside quotations.
void add_others(const Document& document, const Tagging& tagging, const std::vector<Line>& lines,
                const std::vector<Name>& names, const std::vector<bool>& in_source,
                std::vector<MentionEvent>& out) {
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    const Token& token = document.tokens[t];
    if (token.kind != TokenKind::word || token.quoted > 0 || in_source[t]) continue;
    if (!lines[token.paragraph].part_of_article()) continue;
    const auto pronoun = third_person(document.lower(t));
    if (pronoun && pronoun->referent == Referent::person) {
      out.push_back({t, MentionKind::pronoun, 0, {t, t + 1}});
    } else if (const Range range = description_at(document, tagging, names, t); !range.empty()) {
      out.push_back({t, MentionKind::description, 0, range});
    }
  }
}

}  // namespace

std::vector<MentionEvent> find_mentions(const Document& document, const Tagging& tagging,
                                        const std::vector<Line>& lines, const std::vector<Name>& names,
                                        const std::vector<Range>& sources) {
  std::vector<MentionEvent> out;
  std::vector<bool> in_source(document.tokens.size(), false);
  for (std::uint32_t a = 0; a < sources.size(); ++a) {
    const Range range = sources[a];
    if (range.empty()) continue;
    out.push_back({range.begin, MentionKind::source, a, range});
    out.push_back({range.end, MentionKind::spoke, a, range});
    for (std::uint32_t t = range.begin; t < range.end; ++t) in_source[t] = true;
  }
  for (std::uint32_t n = 0; n < names.size(); ++n)
    out.push_back({names[n].range.begin, MentionKind::name, n, names[n].range});
  add_others(document, tagging, lines, names, in_source, out);
  std::stable_sort(out.begin(), out.end(), [](const MentionEvent& a, const MentionEvent& b) {
    return a.at != b.at ? a.at < b.at : (a.kind == MentionKind::spoke) > (b.kind == MentionKind::spoke);
  });
  return out;
}

}  // namespace onrecord
