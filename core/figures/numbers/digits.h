// Digits: a number as newspapers, tables and scientists print it.
//
// Takes: atoms and where to read. Gives: the value of the digits there, or nothing.
//
//   13,000   1 234 567   12,34,567   .08   1,5   2 1/2   7-1/2   2\u00BD   1/4 (a fraction) 1e10   6.23x10^-4
//
// Tested by tests/core/figures/numbers/numbers_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/figures/words/atoms.h"

namespace onrecord {

struct Digits {
  std::uint32_t end = 0;  // atom behind them
  double value = 0;
  bool fraction = false;  // less than one, with a slash
  bool power = false;     // written with an exponent
  bool plain = false;     // nothing but digits

  explicit operator bool() const { return end != 0; }
};

Digits read_digits(const Atoms& atoms, std::uint32_t at);

// The value of a vulgar fraction sign, or 0.
double fraction_sign(std::string_view text);

}  // namespace onrecord
