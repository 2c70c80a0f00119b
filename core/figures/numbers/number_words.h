// Number words: what they add to a number, what they multiply it by, and amounts that they leave vague.
//
//   [twenty-eight thousand six hundred and two]   4 [hundred million]   [tens of thousands]   [a few million]
//
// Parts of numbers.h, each reading at an atom and writing into a Number. Tested by
// tests/core/figures/numbers/numbers_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/numbers/numbers.h"
#include "core/figures/words/atoms.h"

namespace onrecord {

// Skips a hyphen that joins number words (twenty-six, half-million).
inline std::uint32_t past_hyphen(const Atoms& a, std::uint32_t i) { return a.is_hyphen(i) ? i + 1 : i; }

// "dozens" and "crores" behind a number (3 dozens), but not "100 millions".
bool is_counted_scale(const Atoms& atoms, std::uint32_t i);

// Multiplies by the hundred, scale or dozen at `at` and by those behind it; moves `at` behind them.
bool multiply(const Atoms& atoms, std::uint32_t& at, Number& number);

// Adds the number words from `at` on.
void add_words(const Atoms& atoms, std::uint32_t at, Number& number);

// tens of thousands, several hundred, a few million, a couple of, a handful of.
Number read_vague(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
