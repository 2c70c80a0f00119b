// A figure while the grammar works on it: atoms instead of bytes, units as entries of the lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/figures/amounts/units.h"
#include "core/figures/figure.h"
#include "core/figures/numbers/numbers.h"
#include "core/figures/words/atoms.h"

namespace onrecord {

struct AtomRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin >= end; }
};

struct Draft {
  std::uint32_t begin = 0;  // atoms of the whole phrase
  std::uint32_t end = 0;
  FigureKind kind = FigureKind::count;
  double value = 0;
  double low = 0;
  double high = 0;
  bool single = true;  // value holds, else low and high
  bool vague = false;
  Bound bound = Bound::exact;
  bool inclusive = false;
  Direction direction = Direction::none;
  const Unit* unit = nullptr;
  std::string_view unit_name;  // instead of unit, where the grammar names it
  AtomRange noun;              // the counted noun, where there is no unit
  Rate rate;
  AtomRange of;
  std::string iso;
  std::string iso_end;
  double seconds = -1;
  Number number;      // the (last) number of the phrase
  bool sign = false;  // a currency sign stands before it
  bool negative = false;
  bool plus = false;
  bool absolute = false;  // a verb of change gives the sign

  explicit operator bool() const { return end > begin; }
  bool bare() const { return unit == nullptr && unit_name.empty(); }
};

// A draft of one value.
inline Draft single_value(std::uint32_t begin, std::uint32_t end, FigureKind kind, double value,
                          std::string_view unit) {
  Draft d;
  d.begin = begin;
  d.end = end;
  d.kind = kind;
  d.value = value;
  d.unit_name = unit;
  return d;
}

}  // namespace onrecord
