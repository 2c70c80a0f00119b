// Where a mention stands and whether it is the subject there, as far as a reader from left to right can tell.
//
// Takes: a document and its tagging, then mentions in text order. Gives: positions and subjects.
//
//   In May Ada Holm met Bo Lind.    Ada Holm: the first mention that no preposition leads; not Bo Lind
//   As for Bo Lind, he left.        Bo Lind: what the sentence is about
//   Bo Lind's plan failed.          Bo Lind owns the subject
//
// Works by word order; does not handle objects before the subject.
// Tested by tests/core/speakers/positions_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/tagger.h"
#include "core/text/document.h"

namespace onrecord {

struct Position {
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;  // counted over sentences that are not wholly quoted
  std::uint32_t paragraph = 0;
  bool quoted = false;
  bool after_quote = false;  // its paragraph opens with a quotation: "...," she said
};

class Positions {
 public:
  Positions(const Document& document, const Tagging& tagging);

  Position of(std::uint32_t token) const;
  bool is_subject(Range range);          // notes it, so that no later mention of the main clause is
  bool owns_subject(Range range) const;  // "Holm's role is ..."
  bool has_subject(std::uint32_t token) const { return subject_of_ == document_.tokens[token].sentence + 1; }
  void set_subject(std::uint32_t token) { subject_of_ = document_.tokens[token].sentence + 1; }

 private:
  const Document& document_;
  const Tagging& tagging_;
  std::vector<std::uint32_t> narrative_;  // sentences up to each that stand outside quotation marks
  std::uint32_t subject_of_ = 0;          // sentence + 1 whose subject has been seen
};

}  // namespace onrecord
