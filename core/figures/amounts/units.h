// Units: what stands behind a number, or before it as a currency sign.
//
// Takes: atoms, where to read, and the number that the unit belongs to. Gives: the longest form of the
// lexicons that stands there and may follow that number.
//
//   25 [square miles]   9.4 [per cent]   [US$]4.7   11[c] a share -> cent   50,000 [in] 2020 -> nothing
//
// Letters are words first: in, c, p, s, m, g count only where they touch the number, and pounds are money
// only in large amounts. Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/numbers/numbers.h"
#include "core/figures/words/atoms.h"

namespace onrecord {

struct UnitMatch {
  std::uint32_t end = 0;  // atom behind the unit
  const Unit* unit = nullptr;
  double factor = 1;  // of a scale inside the unit (MUSD)

  explicit operator bool() const { return unit != nullptr; }
};

// The unit of a name, or nullptr.
const Unit* unit_named(std::string_view name);

UnitMatch read_unit(const Atoms& atoms, const Number& number);

// A currency sign; `end` is where the number starts.
UnitMatch read_sign(const Atoms& atoms, std::uint32_t at);

// "per square foot", "a share", "an hour", "/hour" at `at`: the end and the atoms of the noun.
struct Rate {
  std::uint32_t end = 0;
  std::uint32_t noun_begin = 0;
  std::uint32_t noun_end = 0;
  const Unit* unit = nullptr;  // where the noun is one

  explicit operator bool() const { return end != 0; }
};
Rate read_rate(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
