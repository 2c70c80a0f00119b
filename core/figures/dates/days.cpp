#include "core/figures/dates/days.h"

#include <algorithm>

namespace onrecord {
namespace {

When on_day(std::uint32_t begin, std::uint32_t end, Day day) {
  When w;
  w.begin = begin;
  w.end = end;
  w.dated = true;
  w.first = w.last = day;
  w.open = day.year == 0;
  return w;
}

bool may_be_day(const Atoms& a, std::uint32_t i) {
  return a.is_number(i) && !a[i].comma && !a[i].decimal && a.lower(i).size() <= 2 && a[i].value >= 1 &&
         a[i].value <= 31;
}

// A day of the month: 10, 10th, tenth, twenty nine. Gives the atom behind it, or `at`.
std::uint32_t read_day_number(const Atoms& a, std::uint32_t at, int& day, bool ordinal_only = false) {
  if (may_be_day(a, at)) {
    const bool suffix = a.glued(at + 1) && a.any(at + 1, "st", "nd", "rd", "th");
    if (!suffix && ordinal_only) return at;
    if (!suffix && a.glued(at + 1) && (a.is_word(at + 1) || a.any(at + 1, ":", "%", "."))) {
      if (!a.is(at + 1, ".") || a.is_number(at + 2)) return at;
    }
    day = to_int(a[at].value);
    return suffix ? at + 2 : at + 1;
  }
  if (!a.has(at, kOne | kTen | kOrdinal)) return at;
  Number number = read_ordinal(a, at);
  if (!number && !ordinal_only) number = read_cardinal(a, at);
  if (!number || number.digits || number.value < 1 || number.value > 31 || number.scale != 1) return at;
  day = to_int(number.value);
  return number.end;
}

// ", 2019", "2019", "of 2019", "of 87", "'87" behind a month or a day.
std::uint32_t read_year_behind(const Atoms& a, std::uint32_t at, int& year) {
  std::uint32_t i = at;
  const bool comma = a.is(i, ",");
  if (comma) ++i;
  const bool of = a.any(i, "of", "in");
  if (of) ++i;
  if (a.is(i, "the") && a.is(i + 1, "year")) i += 2;
  const std::uint32_t end = read_year(a, i, year);
  if (end != i) return end;
  const bool apostrophe = a.any(i, "'", "\xE2\x80\x99", "\xE2\x80\x98") && a.glued(i + 1);
  const std::uint32_t two = apostrophe ? i + 1 : i;
  if ((apostrophe || (of && a.is(i - 1, "of"))) && a.is_number(two) && a.lower(two).size() == 2 &&
      !a[two].decimal) {
    const int value = to_int(a[two].value);
    year = value < 40 ? 2000 + value : 1900 + value;
    return two + 1;
  }
  return at;
}

// The month at i in digits or letters, for the dates with slashes; 0 if none.
int month_of(const Atoms& a, std::uint32_t i) {
  if (a.has(i, kMonth)) return a.word(i).calendar;
  return a.is_number(i) && !a[i].decimal && a[i].value >= 1 && a[i].value <= 12 && a.lower(i).size() <= 2
             ? to_int(a[i].value)
             : 0;
}

int full_year(const Atoms& a, std::uint32_t i) {
  if (!a.is_number(i) || a[i].comma || a[i].decimal) return 0;
  const int value = to_int(a[i].value);
  if (a.lower(i).size() == 4 && value >= 1000 && value <= 2200) return value;
  if (a.lower(i).size() == 2) return value < 40 ? 2000 + value : 1900 + value;
  return 0;
}

bool is_date_mark(std::string_view mark) { return mark == "/" || mark == "-" || mark == "\xE2\x80\x93"; }

// Whether a mark joins what stands on its sides.
bool joins(const Atoms& a, std::uint32_t i, std::string_view mark) {
  return a.lower(i) == mark && a.glued(i) && a.glued(i + 1);
}

// The day of three parts: year first, or month and day with the year behind.
Day day_of_three(const Atoms& a, std::uint32_t at, std::string_view mark) {
  if (a.is_number(at) && a.lower(at).size() == 4 && month_of(a, at + 2))
    return {full_year(a, at), month_of(a, at + 2), to_int(a[at + 4].value)};
  const int year = full_year(a, at + 4);
  if (year == 0 || (a.lower(at + 4).size() != 4 && mark != "/")) return {};
  if (a.has(at + 2, kMonth)) return {year, a.word(at + 2).calendar, to_int(a[at].value)};
  if (month_of(a, at) && a.is_number(at + 2) && a[at + 2].value <= 31)
    return {year, month_of(a, at), to_int(a[at + 2].value)};
  return month_of(a, at + 2) ? Day{year, month_of(a, at + 2), to_int(a[at].value)} : Day();
}

// 5/17/2018, 2018-09-23, 05-Aug-2016, 2019/aug/01.
When read_three_parts(const Atoms& a, std::uint32_t at, std::string_view mark) {
  if (joins(a, at + 5, mark) && !a.is_number(at + 6)) return {};
  const Day day = day_of_three(a, at, mark);
  const bool letters = a.glued(at + 5) && a.is_word(at + 5) && !a.is(at + 5, "t");
  return day.complete() && exists(day) && !letters ? on_day(at, at + 5, day) : When();
}

// Oct/2, 22/04 behind a word that expects a date; 9/11 is a name.
When read_two_parts(const Atoms& a, std::uint32_t at, std::string_view mark) {
  const bool named = a.has(at, kMonth);
  if (mark != "/" && !named) return {};
  const bool led = a.any(at - 1, "on", "by", "until", "since") || a.any(at - 1, "from", "to", "back");
  if (!named && !led && !a.has(at - 1, kWeekday)) return {};
  if (!may_be_day(a, at + 2) || a.any(at + 3, "point", "points", "pct", "percent", "mile")) return {};
  if (a.any(at + 3, "inch", "of") || (a.is(at, "9") && a.is(at + 2, "11"))) return {};
  const int first = month_of(a, at), second = to_int(a[at + 2].value);
  if (first) return on_day(at, at + 3, {0, first, second});
  return may_be_day(a, at) && second <= 12 ? on_day(at, at + 3, {0, second, to_int(a[at].value)}) : When();
}

When read_numeric(const Atoms& a, std::uint32_t at) {
  const std::string_view mark = a.lower(at + 1);
  if (!is_date_mark(mark) || !joins(a, at + 1, mark)) return {};
  return joins(a, at + 3, mark) ? read_three_parts(a, at, mark) : read_two_parts(a, at, mark);
}

// 23.04.2022: one atom of digits and points.
When read_pointed(const Atoms& a, std::uint32_t at) {
  if (a[at].kind != AtomKind::code) return {};
  int parts[3] = {0, 0, 0}, n = 0, digits = 0;
  for (const char c : a.lower(at)) {
    if (c == '.') {
      if (++n > 2) return {};
      digits = 0;
    } else if (c == ',' || ++digits > 4) {
      return {};
    } else {
      parts[n] = parts[n] * 10 + (c - '0');
    }
  }
  const Day day{parts[2], parts[1], parts[0]};
  if (n != 2 || day.year < 1000 || day.year > 2200 || !exists(day)) return {};
  return on_day(at, at + 1, day);
}

// 20161016
When read_eight_digits(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at) || a.lower(at).size() != 8 || a[at].comma || a[at].decimal) return {};
  const int value = to_int(a[at].value);
  const Day day{value / 10000, value / 100 % 100, value % 100};
  if (day.year < 1900 || day.year > 2100 || !exists(day)) return {};
  return on_day(at, at + 1, day);
}

// Jan. 10, 2019; April the ninth; Dec31.
When read_month_first(const Atoms& a, std::uint32_t at) {
  if (!a.has(at, kMonth)) return {};
  std::uint32_t i = at + 1;
  if (a.is(i, "the")) ++i;
  int day = 0;
  const std::uint32_t end = read_day_number(a, i, day);
  if (end == i) return {};
  if (a.is_number(i)) {  // March 10 percent
    Number number;
    number.begin = i;
    number.end = i + 1;
    number.value = day;
    if (end == i + 1 && read_unit(a, number)) return {};
  }
  if (!a[at].capital && !is_month(a, at) && a.any(at, "may", "march") && !a.is_number(i)) return {};
  Day date{0, a.word(at).calendar, day};
  const std::uint32_t behind = read_year_behind(a, end, date.year);
  return on_day(at, behind, date);
}

// 3 May 1987, the 3rd of May, twenty five January nineteen eighty six.
When read_day_first(const Atoms& a, std::uint32_t at) {
  int day = 0;
  const std::uint32_t begin = a.is(at, "the") ? at + 1 : at;
  std::uint32_t i = read_day_number(a, begin, day);
  if (i == begin) return {};
  const bool of = a.is(i, "of");
  if (of) ++i;
  if (a.is_hyphen(i)) ++i;
  if (!a.has(i, kMonth)) return {};
  if (a.any(i, "may", "march", "mar", "dec") && !a[i].capital && !a.is_number(begin) && !of) return {};
  if (a.is(i, "may") && !a[i].capital && !of && a.is_word(i + 1)) return {};
  Day date{0, a.word(i).calendar, day};
  const std::uint32_t end = read_year_behind(a, i + 1, date.year);
  return on_day(at, end, date);
}

void settle_year(When& w, const Reference& reference) {
  if (!w.open || !reference.known || w.first.month == 0) return;
  Day best;
  for (int year = reference.day.year - 1; year <= reference.day.year + 1; ++year) {
    const Day day{year, w.first.month, std::min(w.first.day, month_length(year, w.first.month))};
    const long distance = std::abs(serial(day) - serial(reference.day));
    if (!best.complete() || distance < std::abs(serial(best) - serial(reference.day))) best = day;
  }
  w.first.year = w.last.year = best.year;
}

When relative_day(std::uint32_t begin, std::uint32_t end, const Reference& reference, long days) {
  When w;
  w.begin = begin;
  w.end = end;
  w.relative = !reference.known;
  if (reference.known) w = on_day(begin, end, add_days(reference.day, days));
  return w;
}

// today, the day after tomorrow; not USA Today, the Today programme.
When read_relative(const Atoms& a, std::uint32_t at, const Reference& reference) {
  if (a.is(at, "today") && a[at].capital && !a.upper(at) && !a.starts_sentence(at)) return {};
  if (a.is(at, "today")) return relative_day(at, at + 1, reference, 0);
  if (a.any(at, "the", "following") && a.any(at + 1, "next", "following", "same") && a.is(at + 2, "day")) {
    When w = relative_day(at, at + 3, {}, 0);  // counts from what the text tells, not from its date
    return w;
  }
  if (a.any(at, "tomorrow", "tmrw", "tmr")) return relative_day(at, at + 1, reference, 1);
  if (a.is(at, "yesterday")) return relative_day(at, at + 1, reference, -1);
  std::uint32_t i = a.is(at, "the") ? at + 1 : at;
  if (a.is(i, "day") && a.is(i + 1, "after") && a.is(i + 2, "tomorrow"))
    return relative_day(at, i + 3, reference, 2);
  if (a.is(i, "day") && a.is(i + 1, "before") && a.is(i + 2, "yesterday"))
    return relative_day(at, i + 3, reference, -2);
  return {};
}

// The Sunday Times, the Mail on Sunday: a weekday in a paper's name.
bool is_title(const Atoms& a, std::uint32_t i) {
  if (a.is(i - 1, "on") && a.any(i - 2, "mail", "sun", "independent", "scotland", "wales") &&
      a[i - 2].capital)
    return a.any(i, "sunday");
  return a[i + 1].capital && a.any(i + 1, "times", "express", "telegraph", "mirror", "mail", "post", "people",
                                   "herald", "independent", "star", "sun", "tribune", "world", "magazine");
}

// Friday, next Monday, Tuesday of next week.
When read_weekday(const Atoms& a, std::uint32_t at, const Reference& reference) {
  std::uint32_t i = at;
  int weeks = 0;
  bool moved = false;
  if (a.any(i, "next", "last", "previous", "past", "this", "coming", "upcoming")) {
    weeks = a.is(i, "next") ? 1 : a.any(i, "last", "previous", "past") ? -1 : 0;
    moved = true;
    ++i;
    if (a.any(i, "coming", "upcoming", "past")) ++i;
    if (a.is(i, "week")) {
      ++i;
      if (a.is(i, "on")) ++i;
    }
  }
  if (!a.has(i, kWeekday) || !(moved || is_weekday(a, i))) return {};
  if (moved && !is_weekday(a, i) && !a[i].capital) return {};
  if (is_title(a, i)) return {};
  const int day = a.word(i).calendar;
  std::uint32_t end = i + 1;
  if (!moved && a.is(end, "of") && a.any(end + 1, "next", "last", "this") && a.is(end + 2, "week")) {
    weeks = a.is(end + 1, "next") ? 1 : a.is(end + 1, "last") ? -1 : 0;
    moved = true;
    end += 3;
  }
  When w;
  w.begin = at;
  w.end = end;
  w.weekday = day;
  if (!reference.known) return w;
  Day date;
  if (moved) {
    date = add_days(first_of_week(reference.day), 7L * weeks + day - 1);
    if (a.any(at, "coming", "upcoming") || a.any(at + 1, "coming", "upcoming"))
      if (serial(date) <= serial(reference.day)) date = add_days(date, 7);
  } else {
    long days = (day - weekday(reference.day) + 7) % 7;
    if (days > 3) days -= 7;
    date = add_days(reference.day, days);
  }
  When resolved = on_day(at, end, date);
  resolved.weekday = day;
  return resolved;
}

When read_holiday(const Atoms& a, std::uint32_t at, const Reference& reference) {
  const Vocabulary& v = Vocabulary::get();
  std::uint32_t node = 0, best = PhraseTrie::kNone, end = at;
  for (std::uint32_t i = at; i < at + 6; ++i) {
    if (a[i].word->id == 0) break;
    node = v.holiday_names.next(node, a[i].word->id);
    if (node == PhraseTrie::kNone) break;
    if (v.holiday_names.payload(node) == PhraseTrie::kNone) continue;
    best = v.holiday_names.payload(node);
    end = i + 1;
  }
  if (best == PhraseTrie::kNone) return {};
  if (a.is(at, "new") && end == at + 2) return {};             // a new year
  const bool season = end == at + 1 && a.is(at, "christmas");  // bought for Christmas
  if (season && !a.any(at - 1, "at", "on", "by", "before", "after") &&
      !a.any(at - 1, "since", "until", "over", "last", "next", "this"))
    return {};
  const std::string_view rule = v.holidays[best].rule;
  Day date;
  std::uint32_t i = a.any(end, "of", "in", ",") ? end + 1 : end;
  int year = 0;
  const std::uint32_t behind = read_year(a, i, year);
  if (behind != i) {
    return on_day(at, behind, holiday(rule, year));
  }
  if (!reference.known) {
    if (rule.size() == 5 && rule[2] == '-')
      return on_day(at, end, {0, holiday(rule, 2000).month, holiday(rule, 2000).day});
    When w;
    w.begin = at;
    w.end = end;
    w.relative = true;
    return w;
  }
  if (a.is(end, "of") && a.is(end + 1, "this") && a.is(end + 2, "year"))
    return on_day(at, end + 3, holiday(rule, reference.day.year));
  for (int y = reference.day.year - 1; y <= reference.day.year + 1; ++y) {
    const Day day = holiday(rule, y);
    if (!date.complete() ||
        std::abs(serial(day) - serial(reference.day)) < std::abs(serial(date) - serial(reference.day)))
      date = day;
  }
  return on_day(at, end, date);
}

}  // namespace

bool is_month(const Atoms& a, std::uint32_t i) {
  if (!a.has(i, kMonth)) return false;
  const bool prepared = a.any(i - 1, "in", "of", "since", "last", "next", "this", "by", "from", "until",
                              "till", "during", "early", "mid", "late", "after", "before", "through", "to",
                              "and", "between", "-", "every", "each");
  const bool linked = (a.is_dash(i + 1) || a.any(i + 1, "to", "through", "/")) && a.has(i + 2, kMonth);
  const bool numbers = (a.is_number(i + 1) && !a[i + 1].comma) || linked;
  const bool ambiguous =  // the abbreviations are first names and words too
      a.any(i, "may", "march") || a.lower(i).back() == '.' || a.lower(i).size() < 4 || a.is(i, "sept");
  if (a.any(i, "may", "march")) {
    const bool name = a[i - 1].capital && !prepared;
    if (name) return numbers && a[i].capital;
    if (!a[i].capital)
      return (prepared && !a.any(i - 1, "to", "and", "of", "-") &&
              (!a.is_word(i + 1) || a.any(i + 1, "and", "to", "of"))) ||
             (numbers && a.is(i, "march"));
    return prepared || numbers;
  }
  return !ambiguous || prepared || numbers;
}

bool is_weekday(const Atoms& a, std::uint32_t i) {
  if (!a.has(i, kWeekday)) return false;
  if (a.lower(i).size() > 5 || a.any(i, "weds", "thurs")) return true;
  if (!a[i].capital) return false;
  if (a.any(i - 1, "on", "next", "last", "this") || a.has(i + 1, kMonth)) return true;
  return a.is(i + 1, ",") ? a.has(i + 2, kMonth) : a.is_number(i + 1) && !a[i + 1].comma;
}

std::uint32_t read_year(const Atoms& a, std::uint32_t at, int& year) {
  if (a.is_number(at)) {
    const double value = a[at].value;
    const bool four = a.lower(at).size() == 4 && !a[at].comma && !a[at].decimal;
    if (!four || value < 1000 || value > 2200 ||
        (a.glued(at + 1) && a.is_word(at + 1) && !a.any(at + 1, "s", "'s", "\xE2\x80\x99s")))
      return at;
    if (a.glued(at + 1) && a.any(at + 1, ":", "%")) return at;
    year = to_int(value);
    return at + 1;
  }
  // nineteen eighty-four, seventeen hundred thirty three, two thousand and five
  if (!a.has(at, kOne)) return at;
  const double first = a.word(at).number;
  if (first >= 15 && first <= 20 && a.has(at + 1, kTen)) {
    const Number rest = read_cardinal(a, at + 1);
    if (!rest || rest.value >= 100) return at;
    year = to_int(first * 100 + rest.value);
    return rest.end;
  }
  const Number whole = read_cardinal(a, at);
  if (!whole || whole.value < 1500 || whole.value > 2100 || (whole.scale != 1000 && whole.end < at + 3))
    return at;
  if (!a.has(at - 1, kMonth)) return at;
  year = to_int(whole.value);
  return whole.end;
}

When read_day(const Atoms& a, std::uint32_t at, const Reference& reference) {
  When w = read_numeric(a, at);
  if (!w) w = read_pointed(a, at);
  if (!w) w = read_eight_digits(a, at);
  if (!w) w = read_month_first(a, at);
  if (!w) w = read_day_first(a, at);
  if (!w) w = read_holiday(a, at, reference);
  if (!w) w = read_relative(a, at, reference);
  if (w) {
    take_relative_year(a, reference, w);
    settle_year(w, reference);
    return w;
  }
  w = read_weekday(a, at, reference);
  if (!w) return w;
  // Friday, March 3; Tuesday Jan 15; Wed 13th.
  const std::uint32_t i = a.is(w.end, ",") ? w.end + 1 : w.end;
  When date = read_month_first(a, i);
  if (!date) date = read_day_first(a, i);
  if (!date) date = read_numeric(a, i);
  if (!date) return w;
  take_relative_year(a, reference, date);
  settle_year(date, reference);
  date.begin = at;
  date.weekday = w.weekday;
  return date;
}

}  // namespace onrecord
