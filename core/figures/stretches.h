// Parts of the date grammar that give stretches of time: years and decades, and what counts from now.
//
// Each reads what starts at an atom and gives an empty When otherwise. Tested by
// tests/core/figures/dates_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/when.h"

namespace onrecord {

// First to last day, both inside.
When stretch(std::uint32_t begin, std::uint32_t end, Day first, Day last);
When whole_year(std::uint32_t begin, std::uint32_t end, int year);

// A stretch that the text names without a date that it could count from.
When unresolved(std::uint32_t begin, std::uint32_t end);

When read_bare_year(const Atoms& atoms, std::uint32_t at);  // 2019, 410 AD
When read_years(const Atoms& atoms, std::uint32_t at);      // 1914-18
When read_decade(const Atoms& atoms, std::uint32_t at);     // 1990s, the nineties

When read_around(const Atoms& atoms, std::uint32_t at,
                 const Reference& reference);  // last year, early next week
When read_end(const Atoms& atoms, std::uint32_t at, const Reference& reference);  // the end of the month

}  // namespace onrecord
