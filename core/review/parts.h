// Parts and their total.
//
//   12 people were hurt: seven men and four women      parts-and-total
//
// Takes: one sentence's figures. Gives: the notices it adds. Tested by tests/core/review/prompts_test.cpp.
#pragma once

#include <vector>

#include "core/review/notice.h"
#include "core/review/sentence_figures.h"

namespace onrecord {

void check_parts(const SentenceFigures& s, std::vector<Notice>& out);

}  // namespace onrecord
