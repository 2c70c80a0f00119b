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

}  // namespace onrecord
