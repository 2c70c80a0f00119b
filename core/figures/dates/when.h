// A point or stretch of time while the date grammar works on it.
#pragma once

#include <cstdint>
#include <string>

#include "core/figures/amounts/draft.h"
#include "core/figures/dates/calendar.h"
#include "core/figures/words/atoms.h"

namespace onrecord {

// The moment that relative dates count from.
struct Reference {
  bool known = false;
  Day day;
  int seconds = 0;  // of the day
};

struct When {
  std::uint32_t begin = 0;  // atoms
  std::uint32_t end = 0;
  bool dated = false;     // first holds, in full or in part
  bool period = false;    // first to last, both inside
  bool relative = false;  // said of now, and no reference to resolve it
  bool open = false;      // its year is not given: the nearest one holds
  Day first;
  Day last;
  int weekday = 0;  // alone, without a date
  int time = -1;    // seconds of the day
  int time_end = -1;
  bool daypart = false;  // the time is a part of the day (morning)

  explicit operator bool() const { return end > begin; }
  bool timed() const { return time >= 0; }
};

// A stretch from its first to its last day, both inside.
When stretch(std::uint32_t begin, std::uint32_t end, Day first, Day last);
When whole_year(std::uint32_t begin, std::uint32_t end, int year);

// "last year" behind a day or a month without a year of its own: January last year.
void take_relative_year(const Atoms& atoms, const Reference& reference, When& when);

// A stretch that the text names without a date that it could count from.
When unresolved(std::uint32_t begin, std::uint32_t end);

}  // namespace onrecord
