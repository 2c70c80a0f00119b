// Stretches of time that the calendar names.
//
//   2019   April 2017   the third quarter of 2022   FY21   the week of Jan. 10   this summer   next week
//
// Takes: atoms and where to read. Gives: a When, empty where there is none.
// Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/dates/when.h"

namespace onrecord {

When read_period(const Atoms& atoms, std::uint32_t at, const Reference& reference);

}  // namespace onrecord
