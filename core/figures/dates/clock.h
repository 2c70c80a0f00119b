// Times of the day.
//
//   2:55 p.m.   noon   half past six   1700 GMT   six o'clock in the morning
//
// Takes: atoms and where to read. Gives: a When, empty where there is none.
// Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/dates/when.h"

namespace onrecord {

When read_clock(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
