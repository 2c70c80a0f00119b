// Percentages beside the numbers they are made of.
//
//   rose 10 percent to 150 from 120            percent-and-numbers
//   fell 0.2 percent to 4.1 percent            percent-or-points
//
// Takes: one sentence's figures. Gives: the notices it adds. Tested by tests/core/review/prompts_test.cpp.
#pragma once

#include <vector>

#include "core/review/notice.h"
#include "core/review/sentence_figures.h"

namespace onrecord {

void check_percentages(const SentenceFigures& s, std::vector<Notice>& out);

}  // namespace onrecord
