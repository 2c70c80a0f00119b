#include "core/figures/dates/years.h"

#include <optional>

#include "core/figures/amounts/counted_nouns.h"
#include "core/figures/dates/days.h"

namespace onrecord {
namespace {

// Words in front of a year that may stand before a number too.
bool allows_year(const Atoms& a, std::uint32_t i) {
  return a.is(i, "of") ? !a.has(i - 1, kQuantityNoun) : a.has(i, kYearLead);
}

// AD 410, 300 BC.
struct Era {
  std::uint32_t end = 0;
  bool before = false;
};
std::optional<Era> read_era(const Atoms& a, std::uint32_t i) {
  if (!a.has(i, kEra) || !a[i].capital) return {};
  return Era{i + 1, a.lower(i).front() == 'b'};
}

// A number of four digits that may be a year, and what the rules ask of its neighbours.
struct YearPlace {
  std::uint32_t at = 0;
  std::uint32_t end = 0;
  int year = 0;
  bool expected = false;  // the word before says a time
  bool hinted = false;    // or may say one
};

bool is_of_now(int year) { return year > 1900 && year < 2050; }

// Whether something is counted behind a number that could be a year.
bool counts(const Atoms& a, std::uint32_t behind, int year, bool expected) {
  const bool modern = is_of_now(year) && year != 2000;
  if (expected && modern && a.starts_sentence(behind - 2)) return false;  // In 2012 members voted
  if (a.has(behind, kYearCounted)) return true;
  return looks_plural(a, behind) && !modern && !expected;
}

bool touches_mark(const Atoms& a, YearPlace p) {
  return a.glued(p.at) && a.any(p.at - 1, "/", ".", "#", "_");
}

bool is_printed(const Atoms& a, YearPlace p) {
  const bool model = a.has(p.end, kMaker) && a[p.end].capital;
  return model || a.any(p.at - 1, "\xC2\xA9", "copyright");
}

bool is_bounded(const Atoms& a, YearPlace p) {
  const bool compared = a.is(p.at - 1, "than") && !a.any(p.at - 2, "later", "earlier", "sooner");
  return compared || a.has(p.at - 1, kYearBound) || (a.is(p.at - 1, "to") && a.is(p.at - 2, "up"));
}

bool numbers_name(const Atoms& a, YearPlace p) { return a.has(p.at - 1, kNameAlways) && a[p.at - 1].capital; }

bool has_unit(const Atoms& a, YearPlace p) {
  Number number;
  number.begin = p.at;
  number.end = p.end;
  number.value = p.year;
  number.digits = true;
  const UnitMatch unit = read_unit(a, number);
  if (!unit || a.is(p.end, "in")) return false;
  const bool letters = unit.unit->kind == FigureKind::measure && a[p.end].space && a.lower(p.end).size() < 3;
  return !(p.hinted && is_of_now(p.year) && letters);
}

bool has_scale(const Atoms& a, YearPlace p) {
  return a.has(p.end, kScale | kHundred | kSuffix | kDozen) ||
         (a.is(p.end, "over") && a.is_number(p.end + 1));
}

bool counts_something(const Atoms& a, YearPlace p) {
  if (counts(a, p.end, p.year, p.expected)) return true;
  return a.any(p.end, "to", "-") && a.is_number(p.end + 1) &&
         counts(a, p.end + 2, to_int(a[p.end + 1].value), p.expected);
}

bool is_round_and_early(const Atoms& a, YearPlace p) {
  return p.year < 1900 && !p.expected && p.year % 100 == 0 && !a.has(p.at - 1, kCenturyLead);
}

bool is_far_and_unannounced(const Atoms&, YearPlace p) {
  return !p.hinted && (p.year < 1900 || p.year > 2050);
}

bool is_level(const Atoms& a, YearPlace p) {
  constexpr int kLater = 1990;  // grew by 2030 is a date
  if (!a.has(p.at - 2, kUp | kDown)) return false;
  return a.is(p.at - 1, "to") || (a.is(p.at - 1, "by") && p.year < kLater);
}

bool is_code_part(const Atoms& a, YearPlace p) {
  return a.is_hyphen(p.at - 1) && a.is_word(p.at - 2) && !a.has(p.at - 2, kFreePrefix);
}

bool describes_plural(const Atoms& a, YearPlace p) {
  return a.is_hyphen(p.end) && a.is_word(p.end + 1) && !read_noun(a, p.end + 1).empty();
}

// What makes four digits no year.
constexpr Rule<bool, YearPlace> kNoYears[] = {
    {"year-behind-mark", "It is #2019 there.", "It is in 2019 there.", touches_mark},
    {"year-printed", "He sold a 2019 Honda Civic.", "He sold it in 2019.", is_printed},
    {"year-bounded", "It has about 2019 there.", "It was sold in 2019 there.", is_bounded},
    {"year-of-a-name", "It ran Windows 2000 there.", "It ran in 2000 there.", numbers_name},
    {"year-with-unit", "It is 2000 km long.", "It was in 2000 that he left.", has_unit},
    {"year-with-scale", "It sold 2000 million there.", "It was sold in 2000 there.", has_scale},
    {"year-that-counts", "They sent 2000 people there.", "They left it in 2000 there.", counts_something},
    {"year-round-and-early", "It rose for 1800 there.", "It was built by 1800 there.", is_round_and_early},
    {"year-unannounced", "It sold 1850 there.", "It was sold in 1850 there.", is_far_and_unannounced},
    {"year-level", "It rose to 2019 there.", "It went on to 2019 there.", is_level},
    {"year-in-a-code", "The alm-2019 was there.", "It ran in mid-2019 there.", is_code_part},
    {"year-describing", "He met 2019-odd members there.", "He met them in 2019 there.", describes_plural},
};

}  // namespace

When read_bare_year(const Atoms& a, std::uint32_t at) {
  constexpr double kLast = 3000;
  const bool plain = a.is_number(at) && !a[at].comma && !a[at].decimal;
  if (plain && a[at].value > 0 && a[at].value < kLast)
    if (const std::optional<Era> era = read_era(a, at + 1)) {
      if (!era->before) return whole_year(at, era->end, to_int(a[at].value));
      When w = unresolved(at, era->end);
      w.relative = false;
      return w;
    }
  int year = 0;
  const std::uint32_t end = read_year(a, at, year);
  if (end == at) return {};
  if (!a.is_number(at)) {
    const bool led = a.any(at - 1, "in", "since", "of", "year") || a.has(at - 1, kMonth);
    return led ? whole_year(at, end, year) : When();
  }
  const bool expected = a.has(at - 1, kTimeLead);
  const YearPlace place{at, end, year, expected, expected || allows_year(a, at - 1)};
  return first_of(kNoYears, a, place) ? When() : whole_year(at, end, year);
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
      if ((a.has(at - 1, kOwner) || a.any(at - 1, "mid", "late", "early", "low", "high")) &&
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

void add_year_examples(std::vector<RuleExample>& out) { add_examples(kNoYears, out); }

}  // namespace onrecord
