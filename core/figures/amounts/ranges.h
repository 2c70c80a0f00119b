// Ranges: two amounts that are the ends of one.
//
// Takes: the first amount, with the atoms behind it. Gives: the range, or the first amount as it was.
//
//   between 750,000 and 800,000      $10 to $15 billion -> 1e10 to 1.5e10      two or three days
//   15-20-minute                     fell from 208 pounds to 193: a change, low 193, high 208
//   rose 64.06 points to 4,577.10    not a range: a change and the level it led to
//
// Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

// `from`: the first atom that may be taken in ("between", "from").
Draft read_range(const Atoms& atoms, std::uint32_t from, const Draft& first);

// "more than 100 and less than 300" from two bounded amounts; an empty draft if they make no range.
Draft join_bounds(const Atoms& atoms, const Draft& lower, const Draft& upper);

}  // namespace onrecord
