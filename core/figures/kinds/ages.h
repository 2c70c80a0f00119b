// Ages of people and things.
//
//   65-year-old   Smith, 34,   in their 30s -> 30 to 39   under-18s -> < 18   age 87   years old
//
// Takes: atoms and where to read. Gives: a draft, empty where there is no age; unit "year of age" or, for
// infants, "month of age" and the like. Tested by tests/core/figures/kinds/ages_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/figures/amounts/draft.h"
#include "core/figures/words/rules.h"

namespace onrecord {

Draft read_age(const Atoms& atoms, std::uint32_t at);

// Turns an amount into an age where its unit or its neighbours say so.
void read_age_context(const Atoms& atoms, Draft& draft);

void add_age_examples(std::vector<RuleExample>& out);

}  // namespace onrecord
