// Scores and votes: two numbers that stand against each other.
//
//   5-4 vote   32-17   6-4, 7-6 (each set on its own)   voted 7 to 2
//
// Takes: atoms and where to read. Gives: a draft with the lower number in `low`, or an empty one.
// Tested by tests/core/figures/kinds/scores_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

Draft read_score(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
