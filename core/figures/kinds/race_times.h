// Times of races: minutes, a colon, seconds with decimals.
//
//   4:12.3   252.3 second
//
// Takes: atoms and where to read. Gives: a draft, or an empty one.
// Tested by tests/core/figures/kinds/race_times_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

Draft read_race_time(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
