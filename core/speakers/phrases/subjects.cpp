#include "core/speakers/phrases/subjects.h"

#include <algorithm>
#include <array>

#include "core/speakers/names/names.h"
#include "core/speakers/phrases/phrases.h"
#include "core/speakers/phrases/pronouns.h"
#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kFar = 60;  // tokens looked at on either side of a cue

class SubjectFinder {
 public:
  SubjectFinder(const Document& document, const Tagging& tagging) : doc_(document), tagging_(tagging) {}

  CueSubject find(const Attribution& attribution) const {
    const Range cue = attribution.cue;
    if (cue.empty()) return without_cue(attribution);
    const Range around = neighbourhood(cue);
    if (const Range after = inverted(attribution, around); !after.empty()) return {after, false};
    if (is_passive(doc_, tagging_, cue) || is_noun(cue)) return {};
    const CueSubject subject = before(cue, around);
    return raises(cue) && in_content(attribution, subject.phrase) ? CueSubject{} : subject;
  }

 private:
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }
  Pos pos(std::uint32_t t) const { return pos_of(tagging_, t); }
  bool is_verb(std::uint32_t t) const { return pos(t) == Pos::verb || pos(t) == Pos::aux; }
  bool is_comma(std::uint32_t t) const {
    const std::string_view mark = doc_.of(t);
    return mark == "," || mark == "--" || mark == "\u2013" || mark == "\u2014" || mark == "\u2015";
  }
  bool is_participle(std::uint32_t t) const {
    const std::string_view word = lower(t);
    return word.size() > 4 && word.ends_with("ing");
  }
  bool is_relative_pronoun(std::uint32_t t) const {
    return lower(t) == "who" || (lower(t) == "which" && t > 0 && !is_preposition(lower(t - 1)));
  }
  bool is_nominal(std::uint32_t t) const {
    const Pos p = pos(t);
    return p == Pos::noun || p == Pos::propn || p == Pos::pron || p == Pos::num;
  }

  // The sentence, or what of it is near.
  Range neighbourhood(Range range) const {
    const Range sentence = doc_.sentences[doc_.tokens[range.begin].sentence];
    return {std::max(sentence.begin, range.begin - std::min(range.begin, kFar)),
            std::min(sentence.end, range.end + kFar)};
  }

  bool raises(Range cue) const {
    constexpr std::array<std::string_view, 5> kRaising = {"seem", "appear", "look", "happen", "tend"};
    for (std::uint32_t t = cue.begin; t < cue.end; ++t)
      for (const std::string_view verb : kRaising)
        if (lower(t).substr(0, verb.size()) == verb) return true;
    return false;
  }

  // What is raised out of the content ("[Ada Holm] seems [to have left]") is not who says it.
  static bool in_content(const Attribution& attribution, Range phrase) {
    return std::any_of(attribution.content.begin(), attribution.content.end(),
                       [&](Range piece) { return piece.overlaps(phrase); });
  }

  // "Ada Holm echoed fears that ...": words of nobody's in the middle of a sentence are its subject's.
  CueSubject without_cue(const Attribution& attribution) const {
    const Range content = attribution.content.front();
    const Range around = neighbourhood(content);
    if (around.begin == content.begin || attribution.kind == QuoteKind::direct) return {};
    CueSubject subject = of_sentence(around, content.begin);
    bool verb = false;
    for (std::uint32_t t = subject.phrase.end; t < content.begin; ++t) verb |= pos(t) == Pos::verb;
    return verb && !subject.phrase.empty() ? subject : CueSubject{};
  }

  // The first noun phrase of the sentence, after what leads up to it; in a sentence that quotes, it is left
  // to who is known to speak there.
  CueSubject of_sentence(Range around, std::uint32_t end) const {
    std::uint32_t t = around.begin;
    for (std::uint32_t u = t; u < end; ++u)
      if (doc_.tokens[u].quoted > 0) return {{}, true};
    for (int leads = 0; leads < 3 && t < end; ++leads) {
      while (t < end && (pos(t) == Pos::cconj || pos(t) == Pos::adv || is_comma(t))) ++t;
      const bool clause = t < end && (pos(t) == Pos::adp || pos(t) == Pos::sconj || pos(t) == Pos::verb ||
                                      pos(t) == Pos::part);
      if (!clause) break;
      std::uint32_t comma = t;
      while (comma < end && doc_.of(comma) != ",") ++comma;
      t = comma < end ? comma + 1 : t + 1;
    }
    std::uint32_t stop = t;
    while (stop < end && extends(stop, end)) ++stop;
    while (stop > t && !is_nominal(stop - 1)) --stop;
    if (stop == t || lower(t) == "it" || lower(t) == "there") return {{}, true};
    return {{t, stop}, false};
  }

  // Whether a noun phrase that is read from its start goes on with the token.
  bool extends(std::uint32_t t, std::uint32_t end) const {
    if (is_nominal(t)) return !is_relative_pronoun(t);
    if (pos(t) == Pos::adj || pos(t) == Pos::det || is_possessive(lower(t)) || doc_.of(t) == "-" ||
        lower(t) == "of")
      return true;
    return pos(t) == Pos::cconj && t + 1 < end && (is_nominal(t + 1) || pos(t + 1) == Pos::det);
  }

  // "the criticism of": nothing of a verb in it.
  bool is_noun(Range cue) const {
    if (tagging_.size == 0 || is_participle(cue.begin)) return false;
    for (std::uint32_t t = cue.begin; t < cue.end; ++t)
      if (is_verb(t)) return false;
    return true;
  }

  // "..., noted Ada Holm": the cue comes after its content and a noun phrase after the cue.
  Range inverted(const Attribution& attribution, Range around) const {
    const Range cue = attribution.cue;
    const bool follows =
        attribution.content.front().end <= cue.begin && attribution.content.front().end + 3 > cue.begin;
    if (!follows || pos(cue.end - 1) != Pos::verb) return {};
    std::uint32_t t = cue.end;
    while (t < around.end && extends(t, around.end)) ++t;
    const bool closed = t == around.end || doc_.tokens[t].kind != TokenKind::word || is_preposition(lower(t));
    return closed ? Range{cue.end, t} : Range{};
  }

  // The noun phrase that ends at `end`; empty if none does.
  Range phrase_ending_at(std::uint32_t begin, std::uint32_t end) const {
    if (end <= begin || !is_nominal(end - 1)) return {};
    if (pos(end - 1) == Pos::pron) return {end - 1, end};
    std::uint32_t t = end;
    while (t > begin && (is_nominal(t - 1) || pos(t - 1) == Pos::adj || is_possessive(lower(t - 1)) ||
                         doc_.of(t - 1) == "-" || pos(t - 1) == Pos::det)) {
      --t;
      if (pos(t) == Pos::det) break;
      if (pos(t) == Pos::pron && !is_possessive_pronoun(t)) return {t + 1, end};
    }
    return {t, end};
  }

  bool is_possessive_pronoun(std::uint32_t t) const {
    constexpr std::array<std::string_view, 5> kOwners = {"his", "her", "its", "their", "our"};
    return one_of(lower(t), kOwners);
  }

  CueSubject before(Range cue, Range around) const {
    std::uint32_t t = cue.begin;
    if (is_participle(t) || (cue.size() > 1 && is_preposition(lower(t)) && is_participle(t + 1)))
      return t > around.begin ? of_sentence(around, t) : CueSubject{};
    bool infinitive = lower(t) == "to";
    for (; t > around.begin; --t) {
      const std::uint32_t last = t - 1;
      if (is_relative_pronoun(last)) return {{last, t}, false};
      if (lower(last) == "and" || lower(last) == "but" || lower(last) == "or" || is_comma(last))
        return joined(last, cue.begin, around);
      if (doc_.tokens[last].kind == TokenKind::quotation_mark || doc_.of(last) == ")")
        return of_sentence(around, cue.begin);
      if (pos(last) == Pos::adv || pos(last) == Pos::aux || pos(last) == Pos::part || pos(last) == Pos::adp)
        continue;
      const Range phrase = phrase_ending_at(around.begin, t);
      if (phrase.empty()) return infinitive ? of_sentence(around, cue.begin) : CueSubject{};
      const std::uint32_t first = phrase.begin;
      const bool led = first > around.begin && is_preposition(lower(first - 1));
      const bool object = first > around.begin && pos(first - 1) == Pos::verb;
      if (!led && !object && !is_time(phrase)) return {phrase, false};
      if (object) return infinitive ? CueSubject{phrase, false} : CueSubject{{}, false};
      t = led ? first : first + 1;
      if (led && t - 1 == around.begin) return {};
    }
    return {};
  }

  bool is_time(Range phrase) const {
    return is_a(lower(phrase.end - 1), WordClass::time) || is_never_name(lower(phrase.end - 1));
  }

  // What verbs that are joined, or that a clause parts from their subject, have in common.
  CueSubject joined(std::uint32_t joint, std::uint32_t cue, Range around) const {
    for (std::uint32_t t = joint; t-- > around.begin && !is_comma(t);)
      if (is_relative_pronoun(t))
        return is_comma(joint) ? of_sentence(around, cue) : CueSubject{{t, t + 1}, false};
    return of_sentence(around, cue);
  }

  const Document& doc_;
  const Tagging& tagging_;
};

}  // namespace

bool is_passive(const Document& document, const Tagging& tagging, Range cue) {
  bool be = false;
  for (std::uint32_t t = cue.begin; t < cue.end; ++t) {
    const Pos pos = pos_of(tagging, t);
    const std::string_view word = document.lower(t);
    if (is_a(word, WordClass::be))
      be = true;
    else if (be && (pos == Pos::verb || pos == Pos::adj) &&
             word.substr(word.size() - std::min<std::size_t>(word.size(), 3)) != "ing")
      return true;
  }
  return false;
}

CueSubject find_subject(const Document& document, const Tagging& tagging, const Attribution& attribution) {
  return SubjectFinder(document, tagging).find(attribution);
}

}  // namespace onrecord
