// Durations as ISO 8601, and what they name when they count from the reference.
//
//   three weeks -> P3W   two years ago, in a week, the last three weeks -> dates where the reference is known
//
// Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/dates/when.h"

namespace onrecord {

// "in a week": the end of one unit from now; an empty draft where there is none.
Draft read_in_one(const Atoms& atoms, std::uint32_t at, const Reference& reference);

// Gives a duration its ISO form, or the stretch that it names (the last three weeks, two years ago).
void read_duration_context(const Atoms& atoms, const Reference& reference, Draft& draft);

}  // namespace onrecord
