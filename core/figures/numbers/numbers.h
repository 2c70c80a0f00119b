// Numbers: digits and number words, scaled.
//
// Takes: atoms and where to read. Gives: the number that starts there, or nothing.
//
//   2.3bn                    2.3e9         twenty-eight thousand six hundred   28600
//   1 234 567                1234567       half a million                      500000
//   2 1/2, two and a half    2.5           two-thirds                          0.666...  (fraction)
//   tens of thousands        1e4 to 1e5, vague     a few million               3e6, about
//
// Vague amounts run from their unit to ten of it (dozens 12 to 120). Does not read signs, currency or units,
// and not years in words. Tested by tests/core/figures/numbers/numbers_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/words/atoms.h"

namespace onrecord {

struct Number {
  std::uint32_t begin = 0;  // atoms
  std::uint32_t end = 0;
  double value = 0;
  double low = 0;  // of a vague amount
  double high = 0;
  double scale = 1;     // the last scale word or suffix: 1e6 in 4 million
  bool vague = false;   // low and high hold
  bool about = false;   // a few, a couple
  bool digits = false;  // starts with digits
  bool plain = false;   // digits alone, no scale
  bool fraction = false;
  bool article = false;  // starts with a, an

  explicit operator bool() const { return end > begin; }
};

// `money`: a currency sign stands before it, so that m and b are scales.
Number read_number(const Atoms& atoms, std::uint32_t at, bool money = false);

// A plain cardinal in words or digits without fractions, as in the parts of dates: twenty-six, 2, two
// thousand.
Number read_cardinal(const Atoms& atoms, std::uint32_t at);

// Ordinals: third, twenty-fifth, 22nd, one hundred twenty-fifth.
Number read_ordinal(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
