// A point or stretch of time while the date grammar works on it.
#pragma once

#include <cstdint>
#include <string>

#include "core/figures/atoms.h"
#include "core/figures/calendar.h"
#include "core/figures/draft.h"

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

// Each reads what starts at an atom and gives an empty When otherwise.
When read_clock(const Atoms& atoms, std::uint32_t at);  // 2:55 p.m., noon, half past six
When read_day(const Atoms& atoms, std::uint32_t at,
              const Reference& reference);  // Jan. 10, Friday, 3 May 1987
When read_period(const Atoms& atoms, std::uint32_t at,
                 const Reference& reference);  // 2019, next week, Q2, 1990s

// A year printed in digits or words at `at`: its value in `year`; gives the atom behind it, or `at`.
std::uint32_t read_year(const Atoms& atoms, std::uint32_t at, int& year);

// Whether the month or weekday at `i` is one and no name or verb (May, March, Sun).
bool is_month(const Atoms& atoms, std::uint32_t i);
bool is_weekday(const Atoms& atoms, std::uint32_t i);

}  // namespace onrecord
