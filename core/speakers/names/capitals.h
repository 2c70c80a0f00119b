// Where a run of capitals that may be a name begins and ends.
//
// Takes: a document, its tagging (which may be empty) and lines. Gives: for a token, whether a name may open
// there, and how far it goes.
//
//   He left the Council on Harbour Affairs today.     opens at "Council", ends before "today"
//   Officials left.                                   opens nowhere: a sentence starts, the word is common
//   the Work and Pensions Secretary                   one run, over "and", before an office
//
// A capital at the start of a sentence is no evidence: there a word must be known as a name from elsewhere in
// the text, from a list or from the tagger. Tested by tests/core/speakers/names_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/model/tagger.h"
#include "core/text/document.h"

namespace onrecord {

class Capitals {
 public:
  Capitals(const Document& document, const Tagging& tagging, const std::vector<Line>& lines);

  bool capital(std::uint32_t t) const;
  // No white space tells the tokens apart where a clitic or a mark follows; a name goes over blanks only.
  bool starts_sentence(std::uint32_t t) const;
  bool may_name(std::uint32_t t) const;
  bool opens_name(std::uint32_t t, std::uint32_t end) const;
  // The end of the run of capitalised words from `t`.
  std::uint32_t run_end(std::uint32_t t, std::uint32_t end) const;

 private:
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }
  // "Theresa May", "Mrs May"
  bool is_surname_may(std::uint32_t t) const;
  // "Will Smith", where it cannot be the verb.
  bool is_given_will(std::uint32_t t) const;
  // "R-Wis", "D-Ohio"
  static bool is_seat(std::string_view word);
  // "London-based", "T-shirt"
  static bool is_compound(std::string_view word);
  // Words that have a capital where no sentence starts.
  void find_capitals();
  // ", Jr."
  bool suffix_follows(std::uint32_t t) const;
  // "de | Luca", "van der | Heide": where the word with the capital stands, or `t` if no particle does.
  std::uint32_t past_particles(std::uint32_t t, std::uint32_t end) const;
  // "Council | on Foreign Relations", "Johnson | & Johnson", "Control | and Prevention": past the joint, or
  // 0.
  std::uint32_t after_joint(std::uint32_t t, std::uint32_t end, bool joined) const;
  // "Work | and Pensions Secretary", "Trade | and Industry Department": words that name nobody, and an office.
  bool of_ministry(std::uint32_t t, std::uint32_t next, std::uint32_t end) const;
  // "President of Mexico": an office of a place is a description, and its place a name of its own.
  bool starts_sentence_title(std::uint32_t t) const;

  const Document& doc_;
  const Tagging& tagging_;
  const std::vector<Line>& lines_;
  std::unordered_set<std::string_view> capital_elsewhere_;  // words with one where no sentence starts
};

}  // namespace onrecord
