// Years, and stretches of them.
//
//   2019   410 AD   1914-18   the 1990s   the nineties
//
// Takes: atoms and where to read. Gives: a When, empty where there is none.
// Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/figures/dates/when.h"
#include "core/figures/words/rules.h"

namespace onrecord {

When read_bare_year(const Atoms& atoms, std::uint32_t at);
When read_years(const Atoms& atoms, std::uint32_t at);   // 1914-18
When read_decade(const Atoms& atoms, std::uint32_t at);  // 1990s

void add_year_examples(std::vector<RuleExample>& out);

}  // namespace onrecord
