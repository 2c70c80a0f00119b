// Ages beside the year of a birth.
//
//   Smith, 34, who was born in 1985      age-and-birth-year, with a reference date or a year of death
//
// Takes: one sentence's figures. Gives: the notices it adds. Tested by tests/core/review/prompts_test.cpp.
#pragma once

#include <vector>

#include "core/review/notice.h"
#include "core/review/sentence_figures.h"

namespace onrecord {

void check_birth_years(const SentenceFigures& s, std::vector<Notice>& out);

}  // namespace onrecord
