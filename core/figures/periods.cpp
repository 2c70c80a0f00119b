#include <algorithm>

#include "core/figures/nouns.h"
#include "core/figures/when.h"

namespace onrecord {
namespace {

When stretch(std::uint32_t begin, std::uint32_t end, Day first, Day last) {
  When w;
  w.begin = begin;
  w.end = end;
  w.dated = w.period = true;
  w.first = first;
  w.last = last;
  w.open = first.year == 0;
  return w;
}

When unresolved(std::uint32_t begin, std::uint32_t end) {
  When w;
  w.begin = begin;
  w.end = end;
  w.relative = w.period = true;
  return w;
}

When whole_year(std::uint32_t begin, std::uint32_t end, int year) {
  return stretch(begin, end, {year, 1, 1}, {year, 12, 31});
}

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

// Words in front of a year: those that say a time, and those that may.
bool expects_year(const Atoms& a, std::uint32_t i) {
  return a.any(i, "in", "since", "during", "until", "till", "year", "circa", "fiscal", "spring", "summer",
               "fall", "autumn", "winter", "throughout", "early", "late", "mid", "christmas", "easter");
}

bool allows_year(const Atoms& a, std::uint32_t i) {
  if (a.is(i, "of"))
    return !a.any(i - 1, "average", "total", "maximum", "minimum", "number", "worth", "cost", "sum",
                  "population", "price");
  return a.any(i, "by", "from", "to", "after", "before", "around", "through", "between", "than", "for", "on",
               "and", "the");
}

// Whether something is counted behind a number that could be a year.
bool counts(const Atoms& a, std::uint32_t behind, int year, bool expected) {
  if (a.any(behind, "people", "men", "women", "points", "votes", "dead", "children", "residents", "workers",
            "soldiers", "jobs", "employees", "troops", "students", "homes", "units", "cars", "members"))
    return true;
  if (!looks_plural(a, behind)) return false;
  if (year >= 1900 && year <= 2050 && year != 2000) return false;
  return !expected;
}

bool has_bound_before(const Atoms& a, std::uint32_t at) {
  return (a.is(at - 1, "than") && !a.any(at - 2, "later", "earlier", "sooner")) ||
         (a.any(at - 1, "least", "about", "nearly", "approximately", "roughly", "some", "almost", "over",
                "exceeded")) ||
         (a.is(at - 1, "to") && a.is(at - 2, "up"));
}

// AD 410, 300 BC.
std::uint32_t read_era(const Atoms& a, std::uint32_t i, bool& before) {
  if (!a.any(i, "ad", "bc", "ce", "bce", "a.d.", "b.c.", "bc.") || !a[i].capital) return i;
  before = a.lower(i).front() == 'b';
  return i + 1;
}

When read_bare_year(const Atoms& a, std::uint32_t at) {
  if (a.is_number(at) && !a[at].comma && !a[at].decimal && a[at].value > 0 && a[at].value < 3000) {
    bool before = false;
    const std::uint32_t end = read_era(a, at + 1, before);
    if (end != at + 1 && !before) return whole_year(at, end, to_int(a[at].value));
    if (end != at + 1) {
      When w = unresolved(at, end);
      w.relative = false;
      return w;
    }
  }
  int year = 0;
  const std::uint32_t end = read_year(a, at, year);
  if (end == at) return {};
  if (!a.is_number(at))
    return a.any(at - 1, "in", "since", "of", "year") || a.has(at - 1, kMonth) ? whole_year(at, end, year)
                                                                               : When();
  if (a.glued(at) && a.any(at - 1, "/", ".", "#", "_")) return {};
  const bool expected = expects_year(a, at - 1);
  const bool hinted = expected || allows_year(a, at - 1);
  if (has_bound_before(a, at)) return {};
  Number number;
  number.begin = at;
  number.end = end;
  number.value = year;
  number.digits = true;
  const UnitMatch unit = read_unit(a, number);
  if (unit && !(a.any(end, "in") ||
                (hinted && (year > 1900 && year < 2050) && unit.unit->kind == FigureKind::measure &&
                 a[end].space && a.lower(end).size() < 3)))
    return {};
  if (a.has(end, kScale | kHundred | kSuffix | kDozen) || (a.is(end, "over") && a.is_number(end + 1)))
    return {};
  if (counts(a, end, year, expected)) return {};
  if (a.any(end, "to", "-") && a.is_number(end + 1) &&
      counts(a, end + 2, to_int(a[end + 1].value), expected))
    return {};
  if (year < 1900 && !expected && year % 100 == 0 &&
      !a.any(at - 1, "between", "and", "around", "by", "before", "after", "from", "to"))
    return {};
  if (!hinted && (year < 1900 || year > 2050)) return {};
  if (a.is(at - 1, "to") && a.has(at - 2, kUp | kDown)) return {};
  if (a.is(at - 1, "by") && a.has(at - 2, kUp | kDown) && year < 1990) return {};
  if (a.is_hyphen(at - 1) && a.is_word(at - 2) && !a.any(at - 2, "mid", "pre", "post", "early", "late"))
    return {};
  if (a.is_hyphen(end) && (a.is_word(end + 1) && read_noun(a, end + 1).empty() == false)) return {};
  return whole_year(at, end, year);
}

// 2014-18, 1914-1918.
When read_years(const Atoms& a, std::uint32_t at) {
  int first = 0;
  if (read_year(a, at, first) != at + 1 || !a.is_number(at)) return {};
  if (!a.is_dash(at + 1) || !a.is_number(at + 2) || a[at + 2].comma || a[at + 2].decimal) return {};
  if (a[at + 1].space != a[at + 2].space) return {};
  if (a.is_hyphen(at + 3)) return {};
  const std::size_t size = a.lower(at + 2).size();
  int last = to_int(a[at + 2].value);
  if (size == 2)
    last += first / 100 * 100;
  else if (size != 4)
    return {};
  if (last <= first || last > 2200 || first < 1400) return {};
  if (a.glued(at + 3) && a.is_word(at + 3)) return {};
  Number number;
  number.begin = at + 2;
  number.end = at + 3;
  number.value = last;
  if (read_unit(a, number)) return {};
  if (size == 2 && last - first > 50) return {};
  if (size == 2 && last % 100 <= 12 && last % 100 > 0 && first + 1 != last && false) return {};
  return stretch(at, at + 3, {first, 1, 1}, {last, 12, 31});
}

// 1990s, '90s, the nineties, mid-1980s.
When read_decade(const Atoms& a, std::uint32_t at) {
  static constexpr std::string_view kNames[] = {"twenties", "thirties",  "forties",  "fifties",
                                                "sixties",  "seventies", "eighties", "nineties"};
  for (int k = 0; k < 8; ++k)
    if (a.is(at, kNames[k])) {
      if (a.any(at - 1, "his", "her", "their", "my", "your", "our", "mid", "late", "early", "low", "high") &&
          !a.is(at - 2, "the"))
        return {};
      if (!a.any(at - 1, "the", "in", "roaring", "mid", "late", "early")) return {};
      const int year = 1920 + 10 * k;
      return stretch(at, at + 1, {year, 1, 1}, {year + 9, 12, 31});
    }
  if (!a.is_number(at) || a[at].comma || a[at].decimal || !a.any(at + 1, "s", "'s", "\xE2\x80\x99s"))
    return {};
  if (!a.glued(at + 1) && !(a.any(at - 1, "in", "the") && !a.is_word(at + 2))) return {};
  int year = to_int(a[at].value);
  const std::size_t size = a.lower(at).size();
  if (year % 10 != 0) return {};
  if (size == 2 && year >= 20) {
    const bool apostrophe = a.any(at - 1, "'", "\xE2\x80\x99", "\xE2\x80\x98") && a.glued(at);
    const bool the =
        a.is(at - 1, "the") || (a.any(at - 1, "early", "late", "mid", "-") && a.any(at - 2, "the", "mid"));
    const bool owned = a.any(at - 1, "his", "her", "their", "in") && !a.any(at - 1, "in");
    if (owned || (!apostrophe && !the && !(a.is(at - 1, "in") && a[at + 1].space))) return {};
    year += 1900;
    return stretch(apostrophe ? at - 1 : at, at + 2, {year, 1, 1}, {year + 9, 12, 31});
  }
  if (size != 4 || year < 1000 || year > 2200) return {};
  if (a.is(at + 1, "'s") && !a.any(at - 1, "the", "early", "late", "mid")) return {};
  const int span = year % 100 == 0 && year < 2000 ? 99 : 9;
  return stretch(at, at + 2, {year, 1, 1}, {year + span, 12, 31});
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
  if (a.any(at + 1, "of") && a.any(at + 2, "last", "this", "next") && a.is(at + 3, "year")) {
    if (!reference.known) return unresolved(at, at + 4);
    year = reference.day.year + (a.is(at + 2, "next") ? 1 : a.is(at + 2, "last") ? -1 : 0);
    return months(at, at + 4, year, month, 1);
  }
  return months(at, at + 1, 0, month, 1);
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
  } else if (year == 0) {
    const Number ordinal = read_ordinal(a, i);
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

// fiscal 2021, FY21, the year 2008, calendar year 2008.
When read_named_year(const Atoms& a, std::uint32_t at) {
  std::uint32_t i = at;
  if (a.any(i, "fiscal", "financial", "calendar", "school", "academic", "tax")) ++i;
  if (a.is(i, "year")) ++i;
  if (a.is(i, "of") && i > at) ++i;
  if (i == at && a.any(i, "fy", "cy")) ++i;
  if (i == at) return {};
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
  if (end == j) return {};
  return months(at, end, year, month, 3);
}

// The stretch that a unit of the calendar around the reference names, moved by `move` units.
When around(std::uint32_t begin, std::uint32_t end, std::string_view unit, int move, const Reference& r) {
  if (!r.known) return unresolved(begin, end);
  const Day d = r.day;
  if (unit == "week" || unit == "weekend") {
    const Day monday = add_days(first_of_week(d), 7L * move);
    if (unit == "weekend") return stretch(begin, end, add_days(monday, 5), add_days(monday, 6));
    return stretch(begin, end, monday, add_days(monday, 6));
  }
  if (unit == "fortnight") {
    const Day monday = first_of_week(d);
    const Day first = add_days(monday, move < 0 ? -14 : move > 0 ? 14 : 0);
    return stretch(begin, end, first, add_days(first, 13));
  }
  if (unit == "month") {
    const Day first = add_months({d.year, d.month, 1}, move);
    return stretch(begin, end, first, last_of_month(first));
  }
  if (unit == "quarter") {
    const Day first = add_months({d.year, (d.month - 1) / 3 * 3 + 1, 1}, 3 * move);
    return stretch(begin, end, first, last_of_month(add_months(first, 2)));
  }
  if (unit == "decade") {
    const int year = d.year / 10 * 10 + 10 * move;
    return stretch(begin, end, {year, 1, 1}, {year + 9, 12, 31});
  }
  if (unit == "century") {
    const int year = d.year / 100 * 100 + 100 * move;
    return stretch(begin, end, {year, 1, 1}, {year + 99, 12, 31});
  }
  return whole_year(begin, end, d.year + move);
}

// the end of the year, end of month, later in the year.
When read_end(const Atoms& a, std::uint32_t at, const Reference& reference) {
  std::uint32_t i = a.is(at, "the") ? at + 1 : at;
  if (a.any(i, "end", "start", "beginning", "middle") && a.is(i + 1, "of"))
    i += 2;
  else if (a.any(i, "later", "earlier", "early", "late") && a.is(i + 1, "in") && a.is(i + 2, "the"))
    i += 2;
  else
    return {};
  if (a.is(i, "the")) ++i;
  if (a.any(i, "day") && a.any(i - 1, "the", "of")) {
    When w = unresolved(at, i + 1);
    return w;
  }
  if (!a.any(i, "year", "month", "week", "quarter", "decade") || a.is_hyphen(i + 1)) return {};
  return around(at, i + 1, a.lower(i), 0, reference);
}

// this week, last year, the next quarter, early next year, later this month.
When read_around(const Atoms& a, std::uint32_t at, const Reference& reference) {
  std::uint32_t i = at;
  if (a.any(i, "earlier", "later", "early", "late", "mid")) {
    ++i;
    if (a.is_hyphen(i)) ++i;
  }
  if (a.is(i, "in") && i > at) ++i;
  if (a.is(i, "the") && a.any(i + 1, "next", "last", "past", "previous", "coming", "following", "current"))
    ++i;
  if (a.is(at, "the") && a.is(at + 1, "same") && a.any(at + 2, "year", "month", "week"))
    return unresolved(at, at + 3);
  if (a.is(at, "the") && a.is(at + 1, "weekend")) return around(at, at + 2, "weekend", 0, reference);
  int move = 0;
  if (a.any(i, "next", "coming", "upcoming", "following"))
    move = 1;
  else if (a.any(i, "last", "past", "previous"))
    move = -1;
  else if (!a.any(i, "this", "current"))
    return {};
  ++i;
  if (a.any(i, "fiscal", "financial", "calendar", "school", "academic")) ++i;
  if (!a.any(i, "week", "weekend", "month", "year", "quarter", "decade", "century", "fortnight")) return {};
  if (a.is_hyphen(i + 1) && a.is_word(i + 2) && !a.is(i + 2, "long")) return {};
  return around(at, i + 1, a.lower(i), move, reference);
}

}  // namespace

When read_period(const Atoms& a, std::uint32_t at, const Reference& reference) {
  When w = read_years(a, at);
  if (!w) w = read_decade(a, at);
  if (!w) w = read_week_of(a, at, reference);
  if (!w) w = read_week(a, at, reference);
  if (!w) w = read_quarter(a, at, reference);
  if (!w) w = read_century(a, at);
  if (!w) w = read_season(a, at, reference);
  if (!w) w = read_named_year(a, at);
  if (!w) w = read_around(a, at, reference);
  if (!w) w = read_end(a, at, reference);
  if (!w) w = read_month(a, at, reference);
  if (!w) w = read_bare_year(a, at);
  if (w) settle(w, reference);
  return w;
}

}  // namespace onrecord
