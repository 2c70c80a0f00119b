#include <algorithm>
#include <cmath>

#include "core/figures/statement.h"
#include "core/figures/vocabulary.h"

namespace onrecord {
namespace {

std::string quoted(const SentenceFigures& s, const Stated& stated) {
  return joined("\xE2\x80\x9C", s.document.of(stated.figure->span), "\xE2\x80\x9D");
}

Span over(const Stated& first, const Stated& last) {
  return {std::min(first.figure->span.begin, last.figure->span.begin),
          std::max(first.figure->span.end, last.figure->span.end)};
}

bool is_whole_count(const Stated& x) {
  return x.figure->kind == FigureKind::count && x.exact() && x.value() >= 0 &&
         x.value() == std::floor(x.value());
}

bool is_mark(const SentenceFigures& s, std::uint32_t token) {
  return s.is(token, ":") || s.is(token, "(") || s.is(token, "--") || s.is(token, "\xE2\x80\x94") ||
         (s.is(token, "\xE2\x80\x93") && s.document.tokens[token].space_before);
}

// Words that say a list does not name everything, or that its numbers are no parts.
bool is_open(const SentenceFigures& s, Range range) {
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    for (const std::string_view word :
         {"including", "among", "such", "like",  "e.g.", "least",   "other", "others",
          "another",   "than",  "of",   "per",   "from", "to",      "by",    "was",
          "were",      "is",    "are",  "which", "who",  "that",    "then",  "later",
          "but",       "only",  "up",   "down",  "vs.",  "against", "?"})
      if (s.is(t, word)) return true;
  return false;
}

// The figures of a list from `first` on: whole counts with a few words between them.
std::size_t list_end(const SentenceFigures& s, std::size_t first) {
  constexpr std::uint32_t kWordsBetween = 7;
  std::size_t i = first;
  for (; i < s.size(); ++i) {
    if (!is_whole_count(s[i])) break;
    if (i == first) continue;
    const Range between{s[i - 1].tokens.end, s[i].tokens.begin};
    if (between.size() > kWordsBetween || is_open(s, between)) break;
    const std::uint32_t before = s[i].tokens.begin - 1;
    if (!s.is(before, ",") && !s.is(before, "and") && !s.is(before, ";")) break;
  }
  return i;
}

const Unit* unit_named(const std::string& name) {
  for (const Unit& unit : Vocabulary::get().units)
    if (unit.name == name) return &unit;
  return nullptr;
}

// A value in the unit of another figure.
double convert(double value, const Figure& from, const Figure& to) {
  if (from.unit == "fahrenheit") return (value - 32) / 1.8;
  if (to.unit == "fahrenheit") return value * 1.8 + 32;
  return value * unit_named(from.unit)->size / unit_named(to.unit)->size;
}

// How far a printed value may be rounded: half of its last place, a tenth of it at most (20 may stand for
// 18).
double half_place(double value) {
  double place = 1;
  value = std::fabs(value);
  if (value == 0) return 0.5;
  while (place > 1e-6 && std::fabs(value / place - std::round(value / place)) > 1e-9) place /= 10;
  while (place < 1e12 && std::fmod(std::round(value / place), 10) == 0) place *= 10;
  return std::min(place / 2, 0.1 * value);
}

// Whether one value is the other in its unit, rounded, or close to it.
bool same_quantity(double x, const Figure& fx, double y, const Figure& fy) {
  constexpr double kOff = 0.05, kDegrees = 1.5;
  const double there = convert(x, fx, fy), back = convert(y, fy, fx);
  if (std::fabs(there - y) <= half_place(y) || std::fabs(back - x) <= half_place(x)) return true;
  if (fx.unit == "celsius" || fx.unit == "fahrenheit") return std::fabs(there - y) <= kDegrees;
  return std::fabs(there - y) <= kOff * std::max(std::fabs(there), std::fabs(y));
}

bool convertible(const Figure& x, const Figure& y) {
  if (x.unit == y.unit) return false;
  const bool tx = x.unit == "celsius" || x.unit == "fahrenheit",
             ty = y.unit == "celsius" || y.unit == "fahrenheit";
  if (tx || ty) return tx && ty;
  const Unit* a = unit_named(x.unit);
  const Unit* b = unit_named(y.unit);
  return a && b && !a->base.empty() && a->base == b->base && a->kind == FigureKind::measure;
}

bool fits(const Figure& x, const Figure& y) {
  if (x.value && y.value) return same_quantity(*x.value, x, *y.value, y);
  if (!x.value && !y.value && x.low && x.high && y.low && y.high)
    return same_quantity(*x.low, x, *y.low, y) && same_quantity(*x.high, x, *y.high, y);
  return true;
}

// The relative change in percent from one value to another, as a range that rounding leaves open.
struct Interval {
  double low, high;
  bool has(double x, double slack) const { return x >= low - slack && x <= high + slack; }
};

Interval change_in_percent(const Stated& from, const Stated& to) {
  const double f = std::fabs(from.value()), t = std::fabs(to.value());
  const double from_low = std::max(f - from.rounding, 1e-12);
  return {100 * ((t - to.rounding) / (f + from.rounding) - 1), 100 * ((t + to.rounding) / from_low - 1)};
}

bool comparable(const Stated& x, const Stated& y) {
  return x.exact() && y.exact() && x.figure->kind == y.figure->kind && x.value() > 0 && y.value() > 0 &&
         (x.figure->kind == FigureKind::count || x.figure->kind == FigureKind::money ||
          x.figure->kind == FigureKind::measure) &&
         (x.figure->unit == y.figure->unit || x.figure->unit.empty() || y.figure->unit.empty());
}

Notice notice(const char* code, Span span, std::string message) { return {code, span, std::move(message)}; }

// "fell 12 % to 80 from 100": the level behind "to", the one behind "from".
void check_change(const SentenceFigures& s, std::size_t percent, std::vector<Notice>& out) {
  const Stated* to = nullptr;
  const Stated* from = nullptr;
  constexpr std::uint32_t kFar = 6;
  for (std::size_t i = percent + 1; i < s.size() && i <= percent + 2; ++i) {
    const std::uint32_t before = s[i].tokens.begin - 1;
    if (s[i].tokens.begin - s[i - 1].tokens.end > kFar) break;
    if (s.is(before, "to")) to = &s[i];
    if (s.is(before, "from")) from = &s[i];
  }
  if (!to || !from || !comparable(*from, *to)) return;
  const Figure& figure = *s[percent].figure;
  const double sign = figure.direction == Direction::down ? -1 : 1;
  const double said = sign * std::fabs(*figure.value);
  const Interval actual = change_in_percent(*from, *to);
  if (actual.has(said, s[percent].rounding + 0.5)) return;
  out.push_back(notice("percent-and-numbers",
                       over(s[percent], std::max(*to, *from,
                                                 [](const Stated& a, const Stated& b) {
                                                   return a.tokens.begin < b.tokens.begin;
                                                 })),
                       joined("From ", print_number(from->value()), " to ", print_number(to->value()), " is ",
                              print_number((actual.low + actual.high) / 2), " percent; the text says ",
                              quoted(s, s[percent]), ". Check the three.")));
}

// "40 of the 120 members, or 25 percent": a share with its percentage in brackets or behind "or".
void check_share(const SentenceFigures& s, std::size_t percent, std::vector<Notice>& out) {
  if (percent < 2) return;
  const Stated &part = s[percent - 2], &whole = s[percent - 1], &share = s[percent];
  if (!is_whole_count(part) || !is_whole_count(whole) || part.value() > whole.value() || whole.value() == 0)
    return;
  const Range of{part.tokens.end, whole.tokens.begin};
  if (of.empty() || of.size() > 5 || !(s.is(of.begin, "of") || s.is(of.begin, "out"))) return;
  const Range link{whole.tokens.end, share.tokens.begin};
  if (link.empty() || link.size() > 4) return;
  const std::uint32_t last = link.end - 1;
  if (!s.is(last, "(") && !s.is(last, "or")) return;
  const double low = 100 * (part.value() - part.rounding) / (whole.value() + whole.rounding);
  const double high = 100 * (part.value() + part.rounding) / std::max(whole.value() - whole.rounding, 1.0);
  if (Interval{low, high}.has(share.value(), std::max(share.rounding, 0.5))) return;
  out.push_back(notice("percent-and-numbers", over(part, share),
                       joined(print_number(part.value()), " of ", print_number(whole.value()), " is ",
                              print_number(100 * part.value() / whole.value()), " percent; the text says ",
                              quoted(s, share), ". Check the three.")));
}

}  // namespace

void check_parts(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i + 2 < s.size(); ++i) {
    if (!is_whole_count(s[i]) || s[i].value() < 3) continue;
    constexpr std::uint32_t kWordsToMark = 8;
    const Range gap{s[i].tokens.end, s[i + 1].tokens.begin};
    if (gap.empty() || gap.size() > kWordsToMark || !is_mark(s, gap.end - 1)) continue;
    const std::size_t end = list_end(s, i + 1);
    if (end < i + 3) continue;
    const Range rest{s[end - 1].tokens.end, s.sentence.end};
    constexpr std::uint32_t kWordsBehind = 8;  // the list reaches the end of its clause
    if (rest.size() > kWordsBehind && !s.is(rest.begin, ")") && !s.is(rest.begin + 1, ")")) continue;
    if (end < s.size() && s[end].tokens.begin - s[end - 1].tokens.end < 4) continue;
    double sum = 0, slack = s[i].rounding;
    for (std::size_t k = i + 1; k < end; ++k) {
      sum += s[k].value();
      slack += s[k].rounding;
    }
    if (std::fabs(sum - s[i].value()) <= slack + 1e-9) continue;
    out.push_back(notice("parts-and-total", over(s[i], s[end - 1]),
                         joined("The parts add up to ", print_number(sum), ", the total given is ",
                                print_number(s[i].value()), ". Check which is right.")));
    i = end - 1;
  }
}

void check_percentages(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& f = *s[i].figure;
    if (f.kind != FigureKind::percent || f.unit != "percent" || !f.value || f.bound != Bound::exact) continue;
    if (f.direction != Direction::none) check_change(s, i, out);
    check_share(s, i, out);
  }
}

void check_points(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    const Figure& f = *s[i].figure;
    const Figure& g = *s[i + 1].figure;
    if (f.kind != FigureKind::percent || g.kind != FigureKind::percent || f.unit != "percent" ||
        g.unit != "percent")
      continue;
    if (!f.value || !g.value || f.direction == Direction::none || g.direction != Direction::none) continue;
    const Range gap{s[i].tokens.end, s[i + 1].tokens.begin};
    if (gap.size() != 1 || !s.is(gap.begin, "to")) continue;
    // A change so small against the level that its rounding would hide it can only be meant in points.
    const double relative = std::fabs(*g.value * *f.value / 100);
    if (*f.value <= 0 || relative > 2 * s[i + 1].rounding || s[i + 1].rounding == 0) continue;
    out.push_back(notice(
        "percent-or-points", over(s[i], s[i + 1]),
        joined(quoted(s, s[i]), " to ", quoted(s, s[i + 1]),
               ": a change between two percentages is counted in percentage points. Check which is meant.")));
  }
}

void check_conversions(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    const Stated &x = s[i], &y = s[i + 1];
    if (x.figure->kind != FigureKind::measure || y.figure->kind != FigureKind::measure) continue;
    const Range gap{x.tokens.end, y.tokens.begin};
    const bool bracket = gap.size() == 1 && s.is(gap.begin, "(");
    const bool either = gap.size() == 2 && s.is(gap.begin, ",") && s.is(gap.begin + 1, "or");
    if (!(bracket || either) || !convertible(*x.figure, *y.figure) || fits(*x.figure, *y.figure)) continue;
    out.push_back(notice("conversion", over(x, y),
                         joined(quoted(s, x), " is not ", quoted(s, y),
                                ": the two are over 5 percent apart. Check the conversion.")));
  }
}

}  // namespace onrecord
