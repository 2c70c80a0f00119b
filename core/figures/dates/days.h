// Days of the calendar, and the words for months, weekdays and years that other dates are made of.
//
//   Jan. 10   3 May 1987   5/17/2018   Friday   next Monday   Christmas   yesterday
//
// Takes: atoms and where to read. Gives: a When, empty where there is none.
// Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/dates/when.h"

namespace onrecord {

When read_day(const Atoms& atoms, std::uint32_t at, const Reference& reference);

// A year printed in digits or words at `at`: its value in `year`; gives the atom behind it, or `at`.
std::uint32_t read_year(const Atoms& atoms, std::uint32_t at, int& year);

// Whether the month or weekday at `i` is one and no name or verb (May, March, Sun).
bool is_month(const Atoms& atoms, std::uint32_t i);
bool is_weekday(const Atoms& atoms, std::uint32_t i);

}  // namespace onrecord
