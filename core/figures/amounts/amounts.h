// Amounts: a number with its sign, currency, unit and rate.
//
// Takes: atoms and where to read. Gives: a draft of one value, or nothing.
//
//   $2.3bn            2.3e9 dollar              6ft 2in               6.1667 foot
//   -1.3%             -1.3 percent              2 hours 15 minutes    135 minute
//   $1,100 per square foot   1100 dollar per square foot      a year and a half   1.5 year
//
// Composite times are given in their smaller unit, lengths, weights and money in the larger one. Counted
// nouns, bounds and ranges are read by others. Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

Draft read_amount(const Atoms& atoms, std::uint32_t at);

// "the next week to 10 days": one of a unit, up to an amount.
Draft read_unit_to_amount(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
