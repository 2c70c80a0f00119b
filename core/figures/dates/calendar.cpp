#include "core/figures/dates/calendar.h"

#include <cstdio>

namespace onrecord {
namespace {

// The next integer of a rule, and whether there was one.
bool next_int(std::string_view& rule, int& value) {
  while (!rule.empty() && (rule[0] == ' ' || rule[0] == '+')) rule.remove_prefix(1);
  bool negative = false;
  if (!rule.empty() && rule[0] == '-') {
    negative = true;
    rule.remove_prefix(1);
  }
  if (rule.empty() || rule[0] < '0' || rule[0] > '9') return false;
  value = 0;
  for (; !rule.empty() && rule[0] >= '0' && rule[0] <= '9'; rule.remove_prefix(1))
    value = value * 10 + (rule[0] - '0');
  if (negative) value = -value;
  return true;
}

// The n-th weekday of a month; n -1 is the last.
Day nth_weekday(int year, int month, int day_of_week, int n) {
  if (n > 0) {
    const Day first{year, month, 1};
    return add_days(first, (day_of_week - weekday(first) + 7) % 7 + 7 * (n - 1));
  }
  const Day last{year, month, month_length(year, month)};
  return add_days(last, -((weekday(last) - day_of_week + 7) % 7));
}

std::string part(int value, int width) {
  if (value == 0) return std::string(static_cast<std::size_t>(width), 'X');
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%0*d", width, value);
  return buffer;
}

}  // namespace

int to_int(double value) {
  constexpr double kMost = 1e6;
  return static_cast<int>(value > kMost ? kMost : value < -kMost ? -kMost : value);
}

int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int month_length(int year, int month) {
  if (month == 2) return year == 0 || is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool exists(Day d) {
  return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= month_length(d.year, d.month);
}

long serial(Day d) {
  const long y = d.month <= 2 ? d.year - 1L : d.year;
  const long era = (y >= 0 ? y : y - 399) / 400;
  const long yoe = y - era * 400;
  const long doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  const long doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

Day from_serial(long z) {
  z += 719468;
  const long era = (z >= 0 ? z : z - 146096) / 146097;
  const long doe = z - era * 146097;
  const long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const long mp = (5 * doy + 2) / 153;
  const int day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {static_cast<int>(yoe + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

int weekday(Day d) {
  const long z = serial(d) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>((z % 7 + 7) % 7) + 1;
}

Day add_days(Day d, long days) { return from_serial(serial(d) + days); }

Day add_months(Day d, int months) {
  const int total = d.year * 12 + d.month - 1 + months;
  Day out{total / 12, total % 12 + 1, d.day};
  const int length = month_length(out.year, out.month);
  if (out.day > length) out.day = length;
  return out;
}

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

Day first_of_week(Day d) { return add_days(d, 1 - weekday(d)); }

Day first_of_iso_week(int year, int week) { return add_days(first_of_week({year, 1, 4}), 7L * (week - 1)); }

Day last_of_month(Day d) { return {d.year, d.month, month_length(d.year, d.month)}; }

std::string iso(Day d) { return part(d.year, 4) + "-" + part(d.month, 2) + "-" + part(d.day, 2); }

std::string iso(Day d, int seconds) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", seconds / 3600 % 100, seconds / 60 % 60,
                seconds % 60);
  return iso(d) + buffer;
}

Day holiday(std::string_view rule, int year) {
  int month = 0, a = 0, n = 0, more = 0;
  if (rule.substr(0, 6) == "easter") {
    rule.remove_prefix(6);
    next_int(rule, more);
    return add_days(easter(year), more);
  }
  if (rule.size() == 5 && rule[2] == '-') {
    return {year, two_digits(rule, 0), two_digits(rule, 3)};
  }
  if (!next_int(rule, month) || !next_int(rule, a) || !next_int(rule, n)) return {};
  next_int(rule, more);
  return add_days(nth_weekday(year, month, a, n), more);
}

}  // namespace onrecord
