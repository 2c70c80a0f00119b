// Durations and moments without a numeral.
//
//   more than [a decade]   within [a week]   [a year ago]   [a day] after the talks   for [years]   [recent months]
//
// Takes: atoms, where to read, and the first atom that bounds may be taken from. Gives: a draft of one unit, or of
// some (2 to 10, vague); a date where it counts back from now; an empty one where there is none.
// A rate is none: twice [a day]. Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

Draft read_unnumbered_duration(const Atoms& atoms, std::uint32_t at, std::uint32_t from);

}  // namespace onrecord
