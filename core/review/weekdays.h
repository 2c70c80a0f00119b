// Weekdays beside dates.
//
//   Friday, March 2, 2022      weekday-and-date: it was a Wednesday
//
// Takes: one sentence's figures. Gives: the notices it adds. Tested by tests/core/review/prompts_test.cpp.
#pragma once

#include <vector>

#include "core/review/notice.h"
#include "core/review/sentence_figures.h"

namespace onrecord {

void check_weekdays(const SentenceFigures& s, std::vector<Notice>& out);

}  // namespace onrecord
