// Announced lists: a number, and as many names behind it.
//
//   three towns: Alm, Berg, Dahl and Eng      list-count
//
// Takes: one sentence's figures. Gives: the notices it adds. Tested by tests/core/review/prompts_test.cpp.
#pragma once

#include <vector>

#include "core/review/notice.h"
#include "core/review/sentence_figures.h"

namespace onrecord {

void check_lists(const SentenceFigures& s, std::vector<Notice>& out);

}  // namespace onrecord
