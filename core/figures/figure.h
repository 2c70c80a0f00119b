// A figure: one number that a reader could check.
//
//   "up to 175,000 troops"   count  value 175000  unit "troop"  bound <  inclusive  of [troops]
//   "$10 to $15 billion"     money  low 1e10  high 1.5e10  unit "dollar"
//   "Jan. 10"                date   iso "XXXX-01-10"
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/text/span.h"

namespace onrecord {

enum class FigureKind : std::uint8_t {
  count,
  money,
  percent,
  measure,
  ratio,
  multiple,
  age,
  duration,
  date,
  time,
  ordinal,
  score
};
enum class Bound : std::uint8_t { exact, about, more, less };  // = ~ > <
enum class Direction : std::uint8_t { none, up, down };

struct Figure {
  Span span;  // bytes: number, unit and the words that bound it
  FigureKind kind = FigureKind::count;
  std::optional<double> value;  // scale applied: $2.3bn is 2300000000
  std::optional<double> low;    // of a range or a vague amount, instead of `value`; beside it under a bound >
  std::optional<double> high;
  bool vague = false;  // dozens, hundreds
  std::string unit;    // normalised, singular, lower case; "" if none
  Bound bound = Bound::exact;
  bool inclusive = false;  // at least, up to
  Direction direction = Direction::none;
  std::string iso;  // ISO 8601 for dates, times, durations; XXXX for what the text leaves open; "" if none
  std::string iso_end;
  std::optional<double> seconds;  // of a duration or time span, where fixed
  std::optional<Span> of;         // bytes: the thing counted or measured
};

}  // namespace onrecord
