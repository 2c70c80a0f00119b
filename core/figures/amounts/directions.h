// Directions: which way a figure says that something moved.
//
//   rose [0.3%]   a drop of [900]   a [12%] slide   cut its profits by [$3m]   [36%] higher   [-1.3%]
//   fell 8.2 million, or [4 percent]   up by 10% and from abroad by [9%]   sales [doubled]
//   rose 64.06 points to [4,577.10]      none: behind "to" stands the level
//   overtook last year's [900]           none: the sentence gives none
//
// Takes: a draft, its atoms and the figure before it. Gives: the draft with its direction. By rules that are tried
// in order; words of change stand in data/changes.txt. Tested by tests/core/figures/rules_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/figures/amounts/draft.h"
#include "core/figures/words/rules.h"

namespace onrecord {

// `from`: the first atom that may be looked at; `last`: the figure before it.
void read_direction(const Atoms& atoms, std::uint32_t from, const Draft& last, Draft& draft);

void add_direction_examples(std::vector<RuleExample>& out);

}  // namespace onrecord
