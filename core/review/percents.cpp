#include "core/review/percents.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace onrecord {
namespace {

// A value that something rose or fell to or from, and how far it may be rounded.
struct Level {
  double value = 0;
  double rounding = 0;
};

struct Move {
  Level from, to;
  const PlacedFigure* first = nullptr;  // the figures that say so
  const PlacedFigure* last = nullptr;
  bool ordered = true;  // which level came first is known
};

struct Interval {
  double low, high;
  bool has(double x, double slack) const { return x >= low - slack && x <= high + slack; }
};

// The relative change in percent, as a range that rounding leaves open.
Interval change_in_percent(const Level& from, const Level& to) {
  const double from_low = std::max(from.value - from.rounding, 1e-12);
  return {100 * ((to.value - to.rounding) / (from.value + from.rounding) - 1),
          100 * ((to.value + to.rounding) / from_low - 1)};
}

bool is_level(const Figure& f) {
  return f.kind == FigureKind::count || f.kind == FigureKind::money || f.kind == FigureKind::measure ||
         (f.kind == FigureKind::percent && f.unit == "percent");
}

bool comparable(const PlacedFigure& x, const PlacedFigure& y) {
  return x.exact() && y.exact() && is_level(*x.figure) && x.figure->kind == y.figure->kind && x.value() > 0 &&
         y.value() > 0 &&
         (x.figure->unit == y.figure->unit || x.figure->unit.empty() || y.figure->unit.empty());
}

bool is_any(const SentenceFigures& s, std::uint32_t token, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return s.is(token, word); });
}

// Only words such as ", an increase of" stand between levels and their percentage.
bool links_change(const SentenceFigures& s, Range gap) {
  constexpr std::uint32_t kLongest = 5;
  if (gap.empty() || gap.size() > kLongest) return false;
  for (std::uint32_t t = gap.begin; t < gap.end; ++t)
    if (!is_any(s, t, {",",    "(",    "-",    "--",   "\xE2\x80\x93", "\xE2\x80\x94", "a",
                       "an",   "or",   "of",   "by",   "up",           "down",         "increase",
                       "rise", "jump", "gain", "drop", "fall",         "decline",      "decrease"}))
      return false;
  return true;
}

// "compared with 120 million a year earlier"
bool is_earlier(const SentenceFigures& s, const PlacedFigure& placed) {
  const std::uint32_t before = placed.tokens.begin - 1;
  const bool compared = (is_any(s, before, {"with", "to"}) && s.is(before - 1, "compared")) ||
                        is_any(s, before, {"against", "versus"});
  if (!compared) return false;
  constexpr std::uint32_t kFar = 5;
  for (std::uint32_t t = placed.tokens.end; t < placed.tokens.end + kFar; ++t)
    if (is_any(s, t, {"earlier", "ago", "previous"})) return true;
  return false;
}

// Percentages are printed to their last place; 40 percent is no 36.
double rounding_of(double value, const PlacedFigure& placed) {
  if (placed.figure->kind == FigureKind::percent) return value == std::floor(value) ? 0.5 : half_place(value);
  return placed.figure->value ? placed.rounding : half_place(value);
}

// Two levels, as exact as the better of them: beside $12 million, $10 million is no $14 million. But 1.1
// million beside 967,000 stays rounded.
void share_precision(Level& x, Level& y) {
  constexpr double kNear = 10;
  const double better = std::min(x.rounding, y.rounding);
  if (std::max(x.rounding, y.rounding) <= kNear * better * (1 + 1e-9)) x.rounding = y.rounding = better;
}

Level level_of(const PlacedFigure& placed) { return {placed.value(), rounding_of(placed.value(), placed)}; }

Move move_between(const PlacedFigure& from, const PlacedFigure& to) {
  const bool falls_back = to.tokens.begin < from.tokens.begin;
  Move move{level_of(from), level_of(to), falls_back ? &to : &from, falls_back ? &from : &to, true};
  share_precision(move.from, move.to);
  return move;
}

// "from 120 to 150" as one figure.
std::optional<Move> read_span(const SentenceFigures& s, const PlacedFigure& range, Direction direction) {
  const Figure& f = *range.figure;
  if (f.value || !f.low || !f.high || f.vague || f.bound != Bound::exact || *f.low <= 0 || !is_level(f))
    return {};
  if (!s.is(range.tokens.begin, "from")) return {};
  Level low{*f.low, rounding_of(*f.low, range)}, high{*f.high, rounding_of(*f.high, range)};
  share_precision(low, high);
  if (f.direction != Direction::none) direction = f.direction;
  Move move{low, high, &range, &range, direction != Direction::none};
  if (direction == Direction::down) std::swap(move.from, move.to);
  return move;
}

// Words that part a change from a level of something else, or of something adjusted.
bool parts_clauses(const SentenceFigures& s, Range gap) {
  for (std::uint32_t t = gap.begin; t < gap.end; ++t)
    if (is_any(s, t, {"and", "while", "but", "basis", "comparable", "adjusted"})) return true;
  return false;
}

// Levels behind the percentage: rose 10 % to 150 from 120; rose 10 %, from 120 to 150.
std::optional<Move> read_move_behind(const SentenceFigures& s, std::size_t percent) {
  const PlacedFigure* to = nullptr;
  const PlacedFigure* from = nullptr;
  constexpr std::uint32_t kFar = 6;
  for (std::size_t i = percent + 1; i < s.size() && i <= percent + 2; ++i) {
    const std::uint32_t before = s[i].tokens.begin - 1;
    const Range gap{s[i - 1].tokens.end, s[i].tokens.begin};
    if (gap.size() > kFar || parts_clauses(s, gap)) break;
    const bool next = i == percent + 1 && (gap.empty() || (gap.size() == 1 && s.is(gap.begin, ",")));
    if (next)
      if (const auto move = read_span(s, s[i], s[percent].figure->direction)) return move;
    if (s.is(before, "to") && !is_any(s, before - 1, {"compared", "relative", "equal", "due"})) to = &s[i];
    if (s.is(before, "from") || (to && is_earlier(s, s[i]))) from = &s[i];
  }
  if (!to || !from || to == from || !comparable(*from, *to)) return {};
  return move_between(*from, *to);
}

// Levels before it: from 120 to 150, a rise of 10 %; to 80 from 100, a drop of 10 %.
std::optional<Move> read_move_before(const SentenceFigures& s, std::size_t percent) {
  if (percent == 0) return {};
  const PlacedFigure& last = s[percent - 1];
  if (!links_change(s, {last.tokens.end, s[percent].tokens.begin})) return {};
  if (const auto move = read_span(s, last, s[percent].figure->direction)) return move;
  if (percent < 2) return {};
  const PlacedFigure& first = s[percent - 2];
  constexpr std::uint32_t kFar = 4;
  if (last.tokens.begin - first.tokens.end > kFar || !comparable(first, last)) return {};
  if (s.is(first.tokens.begin - 1, "to") && s.is(last.tokens.begin - 1, "from"))
    return move_between(last, first);
  if (s.is(first.tokens.begin - 1, "from") && s.is(last.tokens.begin - 1, "to"))
    return move_between(first, last);
  return {};
}

// Levels on both sides: 200 staff, up 10 % from 180.
std::optional<Move> read_move_around(const SentenceFigures& s, std::size_t percent) {
  if (percent == 0 || percent + 1 >= s.size()) return {};
  const PlacedFigure &to = s[percent - 1], &from = s[percent + 1];
  const Range before{to.tokens.end, s[percent].tokens.begin},
      behind{s[percent].tokens.end, from.tokens.begin};
  constexpr std::uint32_t kLongest = 3;
  if (before.empty() || before.size() > kLongest || behind.size() != 1 || !s.is(behind.begin, "from"))
    return {};
  for (std::uint32_t t = before.begin; t < before.end; ++t)
    if (!is_any(s, t, {",", "up", "down", "was", "were", "is", "are"})) return {};
  if (!comparable(from, to)) return {};
  return move_between(from, to);
}

Notice about(const char* code, const SentenceFigures& s, const PlacedFigure& percent, const Move& move,
             const std::string& actual) {
  const Span span{std::min(percent.figure->span.begin, move.first->figure->span.begin),
                  std::max(percent.figure->span.end, move.last->figure->span.end)};
  return {code, span,
          joined("From ", print_number(move.from.value), " to ", print_number(move.to.value), " is ", actual,
                 "; the text says ", quoted(s, percent), ". Check the three.")};
}

void check_change(const SentenceFigures& s, std::size_t percent, std::vector<Notice>& out) {
  const Figure& figure = *s[percent].figure;
  if (is_any(s, s[percent].tokens.begin - 1, {"from", "to", "at"})) return;  // itself a level
  auto move = read_move_behind(s, percent);
  if (!move) move = read_move_before(s, percent);
  if (!move) move = read_move_around(s, percent);
  if (!move) return;
  const double said = std::fabs(*figure.value);
  const double apart = std::fabs(move->to.value - move->from.value);
  const bool levels_are_percent = move->first->figure->kind == FigureKind::percent;
  const Interval actual = change_in_percent(move->from, move->to);
  const double slack = s[percent].rounding + 0.5;
  const bool fits = actual.has(said, slack) || actual.has(-said, slack) ||
                    (!move->ordered && change_in_percent(move->to, move->from).has(-said, slack));
  const bool fits_sign = figure.direction == Direction::none || !move->ordered
                             ? fits
                             : actual.has(figure.direction == Direction::down ? -said : said, slack);
  if (!levels_are_percent) {
    if (figure.unit != "percent" || fits_sign) return;
    const double change = 100 * (move->to.value / move->from.value - 1);
    out.push_back(
        about("percent-and-numbers", s, s[percent], *move, joined(print_number(change), " percent")));
    return;
  }
  const bool points = std::fabs(apart - said) <= s[percent].rounding + 1e-9;
  const double relative = 100 * std::fabs(move->to.value / move->from.value - 1);
  const bool relative_fits = std::fabs(relative - said) <= std::max(1.0, 0.2 * relative);
  if (figure.unit != "percent" || !points || relative_fits) return;
  out.push_back(
      about("percent-or-points", s, s[percent], *move, joined(print_number(apart), " percentage points")));
}

// A part, a whole and their percentage, however they are ordered.
void compare_share(const SentenceFigures& s, const PlacedFigure& part, const PlacedFigure& whole,
                   const PlacedFigure& share, std::vector<Notice>& out) {
  if (!is_whole_count(part) || !is_whole_count(whole) || part.value() > whole.value() || whole.value() == 0)
    return;
  const double low = 100 * (part.value() - part.rounding) / (whole.value() + whole.rounding);
  const double high = 100 * (part.value() + part.rounding) / std::max(whole.value() - whole.rounding, 1.0);
  double slack = std::max(share.rounding, 0.5);
  if (share.figure->bound == Bound::about) slack += 2;
  if (Interval{low, high}.has(share.value(), slack)) return;
  const PlacedFigure* first = &part;
  const PlacedFigure* last = &part;
  for (const PlacedFigure* placed : {&whole, &share}) {
    if (placed->tokens.begin < first->tokens.begin) first = placed;
    if (placed->tokens.begin > last->tokens.begin) last = placed;
  }
  out.push_back({"percent-and-numbers", over(*first, *last),
                 joined(print_number(part.value()), " of ", print_number(whole.value()), " is ",
                        print_number(100 * part.value() / whole.value()), " percent; the text says ",
                        quoted(s, share), ". Check the three.")});
}

bool says_of(const SentenceFigures& s, Range gap) {
  constexpr std::uint32_t kLongest = 5;
  return !gap.empty() && gap.size() <= kLongest &&
         (s.is(gap.begin, "of") || (s.is(gap.begin, "out") && s.is(gap.begin + 1, "of")));
}

// ", or", "(", "-" between two ways to say the same.
bool says_again(const SentenceFigures& s, Range gap) {
  constexpr std::uint32_t kLongest = 4;
  if (gap.empty() || gap.size() > kLongest) return false;
  const std::uint32_t last = gap.end - 1;
  const bool dash = is_any(s, last, {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94"}) && gap.size() == 1;
  return s.is(last, "(") || s.is(last, "or") || (dash && s.document.tokens[last].space_before);
}

void check_share(const SentenceFigures& s, std::size_t percent, std::vector<Notice>& out) {
  const auto gap = [&](std::size_t i) { return Range{s[i].tokens.end, s[i + 1].tokens.begin}; };
  if (percent >= 2 && says_again(s, gap(percent - 1))) {
    const PlacedFigure &x = s[percent - 2], &y = s[percent - 1];
    if (says_of(s, gap(percent - 2))) return compare_share(s, x, y, s[percent], out);
    // Of the 120 members, 40, or 25 percent
    const bool of = s.near_before(x.tokens.begin, 2, "of") && gap(percent - 2).size() <= 2 &&
                    s.is(gap(percent - 2).end - 1, ",");
    if (of && y.figure->unit.empty()) return compare_share(s, y, x, s[percent], out);
  }
  const bool behind = percent + 2 < s.size() && says_again(s, gap(percent)) && gap(percent).size() <= 2 &&
                      says_of(s, gap(percent + 1));
  if (behind) compare_share(s, s[percent + 1], s[percent + 2], s[percent], out);
}

// "40 out of 120, or 25 percent": the grammar has read the share as one figure.
void check_ratio(const SentenceFigures& s, std::size_t percent, std::vector<Notice>& out) {
  if (percent == 0) return;
  const PlacedFigure &ratio = s[percent - 1], &share = s[percent];
  if (ratio.figure->kind != FigureKind::ratio || !ratio.exact() || ratio.tokens.size() < 3) return;
  bool counted = false;
  for (std::uint32_t t = ratio.tokens.begin; t < ratio.tokens.end; ++t)
    counted = counted || s.is(t, "of") || s.is(t, "in");
  if (!counted || ratio.value() > 1 || !says_again(s, {ratio.tokens.end, share.tokens.begin})) return;
  const double actual = 100 * ratio.value();
  if (std::fabs(actual - share.value()) <= std::max(share.rounding, 0.5) + 0.5) return;
  out.push_back({"percent-and-numbers", over(ratio, share),
                 joined(quoted(s, ratio), " is ", print_number(actual), " percent; the text says ",
                        quoted(s, share), ". Check the two.")});
}

// An interest or unemployment rate moves in points.
bool speaks_of_rates(const SentenceFigures& s, const PlacedFigure& change) {
  return s.near(change.tokens, {"rate", "rates", "unemployment", "inflation", "yield"});
}

// "fell 0.2 percent to 4.1 percent": a change of a rate, or one so small against the level that its rounding
// would hide it, can only be meant in points.
void check_small_change(const SentenceFigures& s, std::size_t percent, std::vector<Notice>& out) {
  const Figure& f = *s[percent].figure;
  const bool changes = f.direction != Direction::none || s.is(s[percent].tokens.begin - 1, "by");
  if (percent + 1 >= s.size() || !changes || *f.value <= 0) return;
  const PlacedFigure& level = s[percent + 1];
  const Figure& g = *level.figure;
  if (g.kind != FigureKind::percent || g.unit != "percent" || !g.value || g.direction != Direction::none)
    return;
  const Range gap{s[percent].tokens.end, level.tokens.begin};
  const bool to = !gap.empty() && s.is(gap.end - 1, "to") &&
                  (gap.size() == 1 || (gap.size() == 2 && s.is(gap.begin, ",")));
  if (!to) return;
  constexpr double kRateMoves = 1, kHighestRate = 25;
  const bool hidden = level.rounding > 0 && std::fabs(*g.value * *f.value / 100) <= 2 * level.rounding;
  const bool rate = *f.value <= kRateMoves && *g.value <= kHighestRate && speaks_of_rates(s, s[percent]);
  if (!hidden && !rate) return;
  out.push_back(
      {"percent-or-points", over(s[percent], level),
       joined(quoted(s, s[percent]), " to ", quoted(s, level),
              ": a change between two percentages is counted in percentage points. Check which is meant.")});
}

}  // namespace

void check_percentages(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& f = *s[i].figure;
    if (f.kind != FigureKind::percent || f.unit != "percent" || !f.value) continue;
    const std::size_t before = out.size();
    if (f.bound == Bound::exact || f.bound == Bound::about) check_share(s, i, out);
    if (f.bound != Bound::exact) continue;
    check_ratio(s, i, out);
    check_change(s, i, out);
    if (out.size() == before) check_small_change(s, i, out);
  }
}

}  // namespace onrecord
