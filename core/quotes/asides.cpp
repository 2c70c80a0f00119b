#include "core/quotes/asides.h"

#include <algorithm>
#include <optional>

#include "core/text/one_of.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLeast = 4;   // tokens of the words before, fewer only lead in
constexpr std::uint32_t kAside = 16;  // tokens of source and cue

// Source and cue, if commas enclose them within one sentence and content follows.
std::optional<Range> aside_of(const Document& document, const Attribution& a) {
  if (a.cue.empty() || a.source.size() != 1) return std::nullopt;
  const Range source = a.source.front();
  const Range aside{std::min(source.begin, a.cue.begin), std::max(source.end, a.cue.end)};
  const Range content = a.content.front();
  if (aside.begin == 0 || content.begin != aside.end + 1 || aside.size() > kAside) return std::nullopt;
  const auto sentence = [&](std::uint32_t token) { return document.tokens[token].sentence; };
  if (sentence(aside.begin - 1) != sentence(content.begin)) return std::nullopt;
  if (document.of(aside.begin - 1) != "," || document.of(aside.end) != ",") return std::nullopt;
  if (document.tokens[content.begin].kind == TokenKind::quotation_mark) return std::nullopt;
  return aside;
}

// The sentence's words before the aside; none if they hold a part or quoted words, or a clause only begins there.
std::optional<Range> words_before(const Document& document, const Parts& parts, Range aside) {
  const Token& first = document.tokens[aside.begin];
  const Range sentence = document.sentences[first.sentence];
  const Range words{std::max(sentence.begin, document.lines[first.paragraph].text), aside.begin - 1};
  if (words.end < words.begin + kLeast) return std::nullopt;
  if (one_of(document.lower(words.end - 1),
             {"and", "but", "or", "because", "that", "after", "when", "while"}))
    return std::nullopt;
  for (std::uint32_t t = words.begin; t < words.end; ++t)
    if (document.tokens[t].quoted > 0) return std::nullopt;
  const auto after = std::partition_point(parts.begin(), parts.end(),
                                          [&](const Part& p) { return p.range.end <= words.begin; });
  if (after != parts.end() && after->range.begin < words.end) return std::nullopt;
  return words;
}

}  // namespace

void complete_asides(const Document& document, const Parts& parts, std::vector<Attribution>& attributions) {
  for (Attribution& a : attributions) {
    const auto aside = aside_of(document, a);
    const auto words = aside ? words_before(document, parts, *aside) : std::nullopt;
    if (words) a.content.insert(a.content.begin(), *words);
  }
}

}  // namespace onrecord
