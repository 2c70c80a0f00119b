#include "core/figures/dates/when.h"

namespace onrecord {

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

void take_relative_year(const Atoms& a, const Reference& reference, When& w) {
  if (!w.dated || !w.open || w.first.month == 0) return;
  const std::uint32_t i = a.is(w.end, "of") ? w.end + 1 : w.end;
  if (!a.any(i, "last", "this", "next") || !a.is(i + 1, "year") || a.is_hyphen(i + 2)) return;
  w.end = i + 2;
  if (!reference.known) return;
  const int year = reference.day.year + (a.is(i, "next") ? 1 : a.is(i, "last") ? -1 : 0);
  w.first.year = w.last.year = year;
  if (w.period) w.last = last_of_month(w.last);
  w.open = false;
}

}  // namespace onrecord
