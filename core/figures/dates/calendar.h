// The civil calendar: days, weekdays, lengths of months, Easter, ISO weeks.
//
// Proleptic Gregorian; years 1 to 9999. A part that a text leaves open is 0 in a Day and X in its ISO form.
//
//   serial({2022, 1, 10}) -> 19002 days from 1970-01-01; weekday -> 1 (Monday)
//   iso({0, 1, 10}) -> "XXXX-01-10"
//
// Day arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"; Easter after Gauss and
// Meeus. Tested by tests/core/figures/dates/calendar_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

// A number of the text as an integer, cut to where integers are safe to count with.
int to_int(double value);

// The number that two digits of a text make; both must be digits.
int two_digits(std::string_view text, std::size_t at);

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;

  bool complete() const { return year != 0 && month != 0 && day != 0; }
  bool operator==(const Day&) const = default;
};

bool is_leap(int year);
int month_length(int year, int month);  // of an open year: the longer February
bool exists(Day day);
long serial(Day day);  // of a complete day
Day from_serial(long days);
int weekday(Day day);  // 1 Monday to 7 Sunday
Day add_days(Day day, long days);
Day add_months(Day day, int months);  // the day is cut to the month's length
Day easter(int year);
Day first_of_week(Day day);  // its Monday
Day first_of_iso_week(int year, int week);
Day last_of_month(Day day);
std::string iso(Day day);
std::string iso(Day day, int seconds);  // with the time of the day

// A named day's date in a year from the rule of data/holidays.txt.
Day holiday(std::string_view rule, int year);

}  // namespace onrecord
