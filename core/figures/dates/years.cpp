#include "core/figures/dates/years.h"

#include "core/figures/amounts/counted_nouns.h"
#include "core/figures/dates/days.h"

namespace onrecord {
namespace {

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
  const bool opens = expected && year > 1900 && year < 2050 && year != 2000 && a.starts_sentence(behind - 2);
  if (opens) return false;  // In 2012 members voted
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

}  // namespace

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
  if (has_bound_before(a, at) || (a.has(at - 1, kNameAlways) && a[at - 1].capital)) return {};
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
  if (a.any(end, "to", "-") && a.is_number(end + 1) && counts(a, end + 2, to_int(a[end + 1].value), expected))
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

// 2014-18, 1914-1918, 1986/87.
When read_years(const Atoms& a, std::uint32_t at) {
  int first = 0;
  if (read_year(a, at, first) != at + 1 || !a.is_number(at)) return {};
  const bool slash = a.is(at + 1, "/");
  if (!(slash || a.is_dash(at + 1)) || !a.is_number(at + 2) || a[at + 2].comma || a[at + 2].decimal)
    return {};
  if (a[at + 1].space != a[at + 2].space) return {};
  if (a.is_hyphen(at + 3)) return {};
  const std::size_t size = a.lower(at + 2).size();
  int last = to_int(a[at + 2].value);
  if (size == 2)
    last += first / 100 * 100;
  else if (size != 4)
    return {};
  if (last <= first || last > 2200 || first < 1400 || (slash && last != first + 1)) return {};
  if (a.glued(at + 3) && a.is_word(at + 3)) return {};
  Number number;
  number.begin = at + 2;
  number.end = at + 3;
  number.value = last;
  if (read_unit(a, number)) return {};
  if (size == 2 && last - first > 50) return {};
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
  if (size == 2 && a.any(at - 1, "and", "or", "to") && a.is(at - 2, "s") && a.is_number(at - 3) &&
      a.lower(at - 3).size() == 4) {  // the 1930s and 40s
    year += to_int(a[at - 3].value) / 100 * 100;
    return stretch(at, at + 2, {year, 1, 1}, {year + 9, 12, 31});
  }
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
  if (!a.is(at + 1, "s") && !a.any(at - 1, "the", "early", "late", "mid")) return {};  // 2020's budget
  const int span = year % 100 == 0 && year < 2000 ? 99 : 9;
  return stretch(at, at + 2, {year, 1, 1}, {year + span, 12, 31});
}

}  // namespace onrecord
