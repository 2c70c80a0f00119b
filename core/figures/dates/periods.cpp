#include "core/figures/dates/periods.h"

#include <algorithm>

#include "core/figures/dates/days.h"
#include "core/figures/dates/relative_periods.h"
#include "core/figures/dates/years.h"

namespace onrecord {
namespace {

When months(std::uint32_t begin, std::uint32_t end, int year, int first, int count) {
  const int last = first + count - 1;
  const int last_year = year == 0 ? 0 : year + (last - 1) / 12;
  return stretch(begin, end, {year, first, 1}, last_of_month({last_year, (last - 1) % 12 + 1, 1}));
}

// The nearest year for months without one.
void settle(When& w, const Reference& reference) {
  if (!w.open || !reference.known || !w.dated) return;
  long best = -1;
  int year = 0;
  for (int y = reference.day.year - 1; y <= reference.day.year + 1; ++y) {
    const long distance = std::abs(serial({y, w.first.month, w.first.day}) - serial(reference.day));
    if (best >= 0 && distance >= best) continue;
    best = distance;
    year = y;
  }
  const bool wraps = w.last.month < w.first.month;
  w.first.year = year;
  w.last.year = wraps ? year + 1 : year;
  if (w.last.day > 28) w.last = last_of_month(w.last);
}

// April 2017, April of 1987, in May, Dec/2018.
When read_month(const Atoms& a, std::uint32_t at, const Reference& reference) {
  if (!a.has(at, kMonth)) return {};
  const int month = a.word(at).calendar;
  std::uint32_t i = at + 1;
  int year = 0;
  if (a.any(i, ",", "of", "in", "/", "-")) ++i;
  std::uint32_t end = read_year(a, i, year);
  if (end != i) return months(at, end, year, month, 1);
  const bool apostrophe = a.any(i, "'", "\xE2\x80\x99", "\xE2\x80\x98") && a.glued(i + 1);
  const std::uint32_t two = apostrophe ? i + 1 : i;
  if ((apostrophe || a.is(i - 1, "of")) && a.is_number(two) && a.lower(two).size() == 2) {
    const int value = to_int(a[two].value);
    return months(at, two + 1, value < 40 ? 2000 + value : 1900 + value, month, 1);
  }
  if (!is_month(a, at)) return {};
  When w = months(at, at + 1, 0, month, 1);
  take_relative_year(a, reference, w);
  return w;
}

// last November, next May.
When read_moved_month(const Atoms& a, std::uint32_t at, const Reference& reference) {
  if (!a.any(at, "last", "next", "this") || !a.has(at + 1, kMonth) || !a[at + 1].capital) return {};
  When month = read_month(a, at + 1, reference);
  if (!month || !month.open) return {};
  month.begin = at;
  if (!reference.known) return month;
  int year = reference.day.year;
  if (a.is(at, "last") && month.first.month >= reference.day.month) --year;
  if (a.is(at, "next") && month.first.month <= reference.day.month) ++year;
  return months(at, month.end, year, month.first.month, 1);
}

// The quarter, half or week that an ordinal names: third quarter of 2022, Q2, 2019 q1.
When read_quarter(const Atoms& a, std::uint32_t at, const Reference& reference) {
  int number = 0, length = 3, year = 0;
  std::uint32_t end = at;
  std::uint32_t i = at;
  if (read_year(a, i, year) == i + 1) {  // 2019 Q1
    ++i;
    if (a.is_hyphen(i)) ++i;
  }
  if (a.is(i, "q") && a.is_number(i + 1) && a.glued(i + 1) && a[i + 1].value >= 1 && a[i + 1].value <= 4) {
    number = to_int(a[i + 1].value);
    end = i + 2;
  } else {
    const Number ordinal = read_ordinal(a, i);  // third quarter of 2022, 1987 first quarter
    if (!ordinal || ordinal.value > 4) return {};
    end = a.is_hyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end;
    if (a.any(end, "quarter")) {
      number = to_int(ordinal.value);
    } else if (a.is(end, "half") && ordinal.value <= 2) {
      number = to_int(ordinal.value);
      length = 6;
    } else {
      return {};
    }
    ++end;
  }
  if (number == 0) return {};
  if (year == 0) {
    std::uint32_t j = a.any(end, "of", ",", "in") ? end + 1 : end;
    if (a.any(j, "the", "fiscal")) ++j;
    if (a.any(j, "fiscal", "year")) ++j;
    if (a.is(j, "year")) ++j;
    const std::uint32_t behind = read_year(a, j, year);
    if (behind != j) {
      end = behind;
    } else if (a.any(j, "this", "last", "next") && a.is(j + 1, "year")) {
      end = j + 2;
      if (!reference.known) return unresolved(at, end);
      year = reference.day.year + (a.is(j, "next") ? 1 : a.is(j, "last") ? -1 : 0);
    } else if (length == 6) {
      return {};  // the second half of a match
    }
  }
  When w = months(at, end, year, (number - 1) * length + 1, length);
  if (w.open && reference.known) {
    for (Day* day : {&w.first, &w.last}) day->year = reference.day.year;
    w.open = false;
  }
  return w;
}

// The second half of May, the first half of the year.
When read_half(const Atoms& a, std::uint32_t at, const Reference& reference) {
  const Number ordinal = read_ordinal(a, at);
  if (!ordinal || ordinal.value > 2 || !a.is(ordinal.end, "half") || !a.is(ordinal.end + 1, "of")) return {};
  const std::uint32_t of = ordinal.end + 1;
  const bool first = ordinal.value == 1;
  if (a.is(of + 1, "the") && a.is(of + 2, "year")) {
    if (!reference.known) return unresolved(at, of + 3);
    return months(at, of + 3, reference.day.year, first ? 1 : 7, 6);
  }
  When month = read_month(a, of + 1, reference);
  if (!month) return {};
  settle(month, reference);
  month.begin = at;
  constexpr int kMiddle = 15;
  if (first)
    month.last.day = kMiddle;
  else
    month.first.day = kMiddle + 1;
  return month;
}

// fiscal 2021, FY21, the year 2008, calendar year 2008.
When read_named_year(const Atoms& a, std::uint32_t at) {
  std::uint32_t i = at;
  if (a.any(i, "fiscal", "financial", "calendar", "school", "academic", "tax")) ++i;
  if (a.is(i, "year")) ++i;
  if (a.is(i, "of") && i > at) ++i;
  if (i == at && a.any(i, "fy", "cy")) ++i;
  if (i == at) return {};
  if (When years = read_years(a, i)) {  // the academic year 2022/23
    years.begin = at;
    return years;
  }
  int year = 0;
  const std::uint32_t end = read_year(a, i, year);
  if (end != i) return whole_year(at, end, year);
  if (a.any(at, "fy") && a.is_number(i) && a.lower(i).size() == 2 && a.glued(i))
    return whole_year(at, i + 1, 2000 + to_int(a[i].value));
  return {};
}

When read_century(const Atoms& a, std::uint32_t at) {
  const Number ordinal = read_ordinal(a, at);
  if (!ordinal || ordinal.value > 30) return {};
  const std::uint32_t i = a.is_hyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end;
  if (!a.is(i, "century")) return {};
  const int first = (to_int(ordinal.value) - 1) * 100;
  return stretch(at, i + 1, {first == 0 ? 1 : first, 1, 1}, {first + 99, 12, 31});
}

// The first week of 2021, last week of Dec 2016, week 10.
When read_week(const Atoms& a, std::uint32_t at, const Reference& reference) {
  if (a.is(at, "week") && a.is_number(at + 1) && a[at + 1].value >= 1 && a[at + 1].value <= 53 &&
      !a[at + 1].decimal) {
    if (!reference.known) return {};
    const Day first = first_of_iso_week(reference.day.year, to_int(a[at + 1].value));
    return stretch(at, at + 2, first, add_days(first, 6));
  }
  std::uint32_t i = a.is(at, "the") ? at + 1 : at;
  int n = 0;
  if (a.is(i, "last")) {
    n = -1;
    ++i;
  } else {
    const Number ordinal = read_ordinal(a, i);
    if (!ordinal || ordinal.value > 53) return {};
    n = to_int(ordinal.value);
    i = ordinal.end;
  }
  if (!a.is(i, "week") || !a.any(i + 1, "of", "in")) return {};
  i += 2;
  int year = 0;
  std::uint32_t end = read_year(a, i, year);
  if (end != i) {
    Day first = n > 0 ? first_of_iso_week(year, n) : add_days(first_of_iso_week(year + 1, 1), -7);
    return stretch(at, end, first, add_days(first, 6));
  }
  When month = read_month(a, i, reference);
  if (!month) return {};
  settle(month, reference);
  if (month.first.year == 0) return unresolved(at, month.end);
  // Weeks belong to the month that has their Thursday.
  Day first = first_of_week(add_days(month.first, 3));
  if (weekday(month.first) <= 4) first = first_of_week(month.first);
  if (n > 0)
    first = add_days(first, 7L * (n - 1));
  else {
    first = first_of_week(month.last);
    if (weekday(month.last) < 4) first = add_days(first, -7);
  }
  return stretch(at, month.end, first, add_days(first, 6));
}

// the week of Jan. 10, the week starting on February 4.
When read_week_of(const Atoms& a, std::uint32_t at, const Reference& reference) {
  std::uint32_t i = a.is(at, "the") ? at + 1 : at;
  if (a.is(i, "w") && a.is(i + 1, "/") && a.is(i + 2, "c"))
    i += 3;
  else if (a.is(i, "week")) {
    ++i;
    if (!a.any(i, "of", "beginning", "starting", "commencing", "ending", "ended")) return {};
    ++i;
    if (a.any(i, "on", "of")) ++i;
  } else {
    return {};
  }
  const bool ends = a.any(i - 1, "ending", "ended") || a.any(i - 2, "ending", "ended");
  const When day = read_day(a, i, reference);
  if (!day) return {};
  if (!day.dated) return unresolved(at, day.end);
  if (!day.first.complete()) {
    When w = stretch(at, day.end, day.first, {});
    w.period = false;
    w.last = w.first;
    return w;
  }
  const Day first = ends ? add_days(day.first, -6) : a.is(i - 1, "of") ? first_of_week(day.first) : day.first;
  return stretch(at, day.end, first, add_days(first, 6));
}

int season_month(const Atoms& a, std::uint32_t i) { return a.has(i, kSeason) ? a.word(i).calendar : 0; }

// summer 2019, the spring of 2020, this summer.
When read_season(const Atoms& a, std::uint32_t at, const Reference& reference) {
  std::uint32_t i = at;
  int move = 2;
  if (a.any(i, "this", "last", "next")) {
    move = a.is(i, "next") ? 1 : a.is(i, "last") ? -1 : 0;
    ++i;
  }
  const int month = season_month(a, i);
  if (month == 0) return {};
  if (move != 2) {
    if (!reference.known) return unresolved(at, i + 1);
    return months(at, i + 1, reference.day.year + move, month, 3);
  }
  std::uint32_t j = a.is(i + 1, "of") ? i + 2 : i + 1;
  int year = 0;
  const std::uint32_t end = read_year(a, j, year);
  if (end != j) return months(at, end, year, month, 3);
  const bool led = a.is(at - 1, "the") && a.any(at - 2, "in", "during", "over", "until", "by") &&
                   a.tagged(at, Pos::noun, Pos::propn) && !a.tagged(at + 1, Pos::noun, Pos::propn);
  return led ? unresolved(at, at + 1) : When();  // falls in the spring
}

}  // namespace

When read_period(const Atoms& a, std::uint32_t at, const Reference& reference) {
  When w = read_years(a, at);
  if (!w) w = read_decade(a, at);
  if (!w) w = read_week_of(a, at, reference);
  if (!w) w = read_week(a, at, reference);
  if (!w) w = read_quarter(a, at, reference);
  if (!w) w = read_half(a, at, reference);
  if (!w) w = read_century(a, at);
  if (!w) w = read_season(a, at, reference);
  if (!w) w = read_named_year(a, at);
  if (!w) w = read_around(a, at, reference);
  if (!w) w = read_end(a, at, reference);
  if (!w) w = read_moved_month(a, at, reference);
  if (!w) w = read_month(a, at, reference);
  if (!w) w = read_bare_year(a, at);
  if (w) settle(w, reference);
  return w;
}

}  // namespace onrecord
