// Stretches that count from the reference.
//
//   last year   early next week   the end of the month   later in the year
//
// Takes: atoms and where to read. Gives: a When, empty where there is none.
// Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/dates/when.h"

namespace onrecord {

When read_around(const Atoms& atoms, std::uint32_t at, const Reference& reference);
When read_end(const Atoms& atoms, std::uint32_t at, const Reference& reference);  // the end of the month

}  // namespace onrecord
