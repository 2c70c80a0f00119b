// Dates and times, as ISO 8601 with X for what the text leaves open.
//
//   Jan. 10                    XXXX-01-10                3 May 1987     1987-05-03
//   the third quarter of 2022  2022-07-01 to 2022-09-30  the 1990s      1990-01-01 to 1999-12-31
//   Wednesday                  XXXX-WXX-3                2:55 p.m.      XXXX-XX-XXT14:55:00
//   next week, two days ago    a date only where the reference is known
//
// A stretch is given by its first and last day, both inside. A date without its year takes the nearest one to
// the reference. Durations are P2Y; behind "last", "ago" and the like they too become dates where the
// reference is known. Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/dates/when.h"

namespace onrecord {

// `from`: the first atom that may be taken in.
Draft read_date(const Atoms& atoms, std::uint32_t at, std::uint32_t from, const Reference& reference);

}  // namespace onrecord
