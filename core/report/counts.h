// How long a text is, and how much of it is quoted.
//
// Takes: a document or an analysis. Gives: words as word processors count them: stretches without white space
// or quotation marks that hold a letter or a digit ("It's" 1, "U.S.-led" 1, "$ 5" 1).
// Tested by tests/core/report/counts_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/report/analysis.h"

namespace onrecord {

struct Counts {
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  std::uint32_t paragraphs = 0;
  std::uint32_t quoted_words = 0;  // inside quotation marks that are somebody's words, each once
};

Counts count(const Analysis& analysis);

std::uint32_t count_words(const Document& document, Range range);

// Words inside the marks of these attributions (positions, ascending); a word that stands in two counts once.
std::uint32_t count_quoted_words(const Analysis& analysis, const std::vector<std::uint32_t>& attributions);

}  // namespace onrecord
