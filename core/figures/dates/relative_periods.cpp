#include "core/figures/dates/relative_periods.h"

namespace onrecord {
namespace {

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

}  // namespace

// the end of the year, end of month, later in the year.
When read_end(const Atoms& a, std::uint32_t at, const Reference& reference) {
  std::uint32_t i = a.is(at, "the") ? at + 1 : at;
  const bool part_of = a.any(i, "end", "start", "beginning", "middle") && a.is(i + 1, "of");
  if (!part_of && !(a.any(i, "later", "earlier", "early", "late") && a.is(i + 1, "in") && a.is(i + 2, "the")))
    return {};
  i += 2;
  if (a.is(i, "the")) ++i;
  if (a.any(i, "day") && a.any(i - 1, "the", "of")) {
    const std::uint32_t before = a.is(at - 1, "the") ? at - 2 : at - 1;
    if (a.is(before, "at") && a.starts_sentence(before)) return {};  // in the end
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
  if (a.is(i + 1, "and") && a.is(i + 2, "a") && a.is(i + 3, "half")) return {};
  return around(at, i + 1, a.lower(i), move, reference);
}

}  // namespace onrecord
