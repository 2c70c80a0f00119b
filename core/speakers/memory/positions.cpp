#include "core/speakers/memory/positions.h"

#include <array>

#include "core/speakers/names/names.h"
#include "core/speakers/phrases/phrases.h"
#include "core/speakers/phrases/pronouns.h"
#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestLead = 12;
}  // namespace

// Sentences are counted where something stands outside quotation marks.
Positions::Positions(const Document& document, const Tagging& tagging)
    : document_(document), tagging_(tagging) {
  narrative_.reserve(document_.sentences.size());
  std::uint32_t count = 0;
  for (const Range sentence : document_.sentences) {
    bool outside = false;
    for (std::uint32_t t = sentence.begin; t < sentence.end && !outside; ++t)
      outside = document_.tokens[t].quoted == 0 && document_.tokens[t].kind == TokenKind::word;
    count += outside;
    narrative_.push_back(count);
  }
}

Position Positions::of(std::uint32_t t) const {
  const Token& token = document_.tokens[t];
  const Token& opening = document_.tokens[document_.paragraphs[token.paragraph].begin];
  return {t, narrative_[token.sentence], token.paragraph, token.quoted > 0, opening.quoted > 0};
}

// The first mention of its sentence that no preposition leads is taken for the subject.
bool Positions::is_subject(Range range) {
  const std::uint32_t sentence = document_.tokens[range.begin].sentence;
  const bool possessor = range.end < document_.tokens.size() &&
                         (document_.lower(range.end) == "'s" || document_.lower(range.end) == "\u2019s");
  std::uint32_t before = range.begin;
  const Range whole = document_.sentences[sentence];
  while (before > whole.begin && range.begin - before < kLongestLead &&
         (document_.tokens[before - 1].capital || document_.lower(before - 1) == "the") &&
         document_.tokens[before - 1].kind == TokenKind::word &&
         !is_preposition(document_.lower(before - 1)) &&
         !is_a(document_.lower(before - 1), WordClass::subordinator))
    --before;
  const std::string_view lead = before > whole.begin ? document_.lower(before - 1) : std::string_view();
  const bool topic = lead == "for" && before == whole.begin + 2 &&
                     document_.lower(whole.begin) == "as";  // "As for Holm, he"
  if (is_preposition(lead) && !is_relative(lead) && !topic) return false;
  if (possessor || subject_of_ == sentence + 1) return false;
  const Pos next = pos_of(tagging_, range.end);  // "the NBC colleague": NBC is no subject
  if (range.end < whole.end && (next == Pos::noun || next == Pos::propn || next == Pos::adj)) return false;
  if (!is_a(lead, WordClass::subordinator)) subject_of_ = sentence + 1;  // the main clause may come yet
  return true;
}

bool Positions::owns_subject(Range range) const {
  const std::uint32_t next = range.end;
  if (next >= document_.tokens.size() || !is_possessive(document_.lower(next))) return false;
  return range.begin <= document_.sentences[document_.tokens[range.begin].sentence].begin + 2;
}

}  // namespace onrecord
