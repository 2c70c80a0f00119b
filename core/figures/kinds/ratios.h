// Ratios: so many of so many.
//
//   one in five -> 0.2   nine out of 10 -> 0.9   3-to-1 -> 3
//
// Takes: atoms and where to read. Gives: a draft, or an empty one.
// Tested by tests/core/figures/kinds/ratios_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/figures/amounts/draft.h"
#include "core/figures/words/rules.h"

namespace onrecord {

Draft read_ratio(const Atoms& atoms, std::uint32_t at);
Draft read_colon_ratio(const Atoms& atoms, std::uint32_t at);  // a ratio of 1:12

void add_ratio_examples(std::vector<RuleExample>& out);

}  // namespace onrecord
