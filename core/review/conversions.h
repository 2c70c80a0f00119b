// A quantity in two units.
//
//   350 miles (463 km)      conversion
//
// Takes: one sentence's figures. Gives: the notices it adds. Tested by tests/core/review/prompts_test.cpp.
#pragma once

#include <vector>

#include "core/review/notice.h"
#include "core/review/sentence_figures.h"

namespace onrecord {

void check_conversions(const SentenceFigures& s, std::vector<Notice>& out);

}  // namespace onrecord
