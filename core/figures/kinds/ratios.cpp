#include "core/figures/kinds/ratios.h"

#include <cmath>
#include <optional>

#include "core/figures/amounts/counted_nouns.h"

namespace onrecord {
namespace {

bool is_whole(double value) { return value == std::floor(value); }

// The two numbers of a ratio, and what stands between and behind them.
struct Pair {
  std::uint32_t at = 0;
  Number first;
  Number second;
};

// A small whole number that may be the first of a ratio.
Number read_first(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at) && !a.has(at, kOne | kTen)) return {};
  const Number first = read_cardinal(a, at);
  return first && first.scale == 1 && is_whole(first.value) && first.value >= 1 ? first : Number();
}

Number read_second(const Atoms& a, std::uint32_t i) {
  if (a.is(i, "every")) ++i;
  if (!a.is_number(i) && !a.has(i, kOne | kTen | kHundred) && !a.is(i, "a")) return {};
  const Number second = read_cardinal(a, i);
  return second && is_whole(second.value) ? second : Number();
}

std::optional<Draft> quotient(const Pair& p) {
  Draft d = single_value(p.at, p.second.end, FigureKind::ratio, p.first.value / p.second.value, "");
  d.number = p.second;
  return d;
}

// Whether the second number counts or measures something of its own.
bool has_own_unit(const Atoms& a, const Number& second) {
  return read_unit(a, second) || a.is_hyphen(second.end) || a.is(second.end, "%");
}

bool is_year(const Atoms& a, const Number& n) {
  return a.is_number(n.begin) && n.value >= 1000 && n.value <= 2100 && !a[n.begin].comma;
}

// 3-to-1, 2-for-1
std::optional<Draft> read_hyphened(const Atoms& a, std::uint32_t at) {
  constexpr double kLargest = 10;
  const Number first = read_first(a, at);
  const std::uint32_t i = first.end;
  if (!first || !a.is_hyphen(i) || !a.any(i + 1, "to", "for") || !a.is_hyphen(i + 2)) return {};
  const Number second = read_cardinal(a, i + 3);
  if (!second || second.value < 1 || second.value > kLargest || read_unit(a, second)) return {};
  if (first.value <= second.value && second.value != 1) return {};
  return single_value(at, second.end, FigureKind::ratio, first.value / second.value, "");
}

// nine out of 10
std::optional<Draft> read_out_of(const Atoms& a, std::uint32_t at) {
  const Number first = read_first(a, at);
  if (!first || !a.is(first.end, "out") || !a.is(first.end + 1, "of")) return {};
  const Number second = read_second(a, first.end + 2);
  const bool holds = second && second.value > first.value && !is_year(a, second) && !has_own_unit(a, second);
  return holds ? quotient({at, first, second}) : std::nullopt;
}

// Whether a population is round enough for "in": one in five, 3 in 100.
bool is_round(const Atoms& a, const Number& n) {
  constexpr double kSmall = 12;
  return n.value <= kSmall || std::fmod(n.value, 5) == 0 || !a.is_number(n.begin);
}

// one in five; not "sold 40 in 2019", "lost 3 in 10 games"
std::optional<Draft> read_in(const Atoms& a, std::uint32_t at) {
  constexpr double kMost = 100;
  const Number first = read_first(a, at);
  if (!first || !a.is(first.end, "in") || first.value > kMost) return {};
  const Number second = read_second(a, first.end + 1);
  if (!second || second.value <= first.value || !is_round(a, second) || is_year(a, second)) return {};
  const bool other = a.is_word(second.end) && !looks_plural(a, second.end) &&
                     !a.has(second.end, kFunction | kVerb) && read_noun(a, second.end).empty();
  return has_own_unit(a, second) || (other && !a.tagged(second.end, Pos::verb))
             ? std::nullopt
             : quotient({at, first, second});
}

// one of four
std::optional<Draft> read_of(const Atoms& a, std::uint32_t at) {
  const Number first = read_first(a, at);
  if (!first || a.is_number(at) || first.value != 1 || !a.is(first.end, "of")) return {};
  const Number second = read_second(a, first.end + 1);
  const bool spelled = second && !a.is_number(second.begin) && second.value > 1;
  return spelled && !has_own_unit(a, second) ? quotient({at, first, second}) : std::nullopt;
}

// nine of the last ten elections
std::optional<Draft> read_of_last(const Atoms& a, std::uint32_t at) {
  const Number first = read_first(a, at);
  if (!first || !a.is(first.end, "of")) return {};
  const std::uint32_t i = a.has(first.end + 1, kDeterminer) ? first.end + 2 : first.end + 1;
  if (!a.any(i, "last", "past", "previous")) return {};
  const Number second = read_second(a, i + 1);
  return second && second.value > first.value ? quotient({at, first, second}) : std::nullopt;
}

// 20-of-24
std::optional<Draft> read_joined_of(const Atoms& a, std::uint32_t at) {
  const bool pair = a.is_number(at) && a.is_hyphen(at + 1) && a.is(at + 2, "of") && a.is_hyphen(at + 3) &&
                    a.is_number(at + 4);
  if (!pair || a[at].value > a[at + 4].value || a[at + 4].value <= 0) return {};
  return single_value(at, at + 5, FigureKind::ratio, a[at].value / a[at + 4].value, "");
}

// 3 over 4
std::optional<Draft> read_over(const Atoms& a, std::uint32_t at) {
  const Number first = read_first(a, at);
  if (!first || !a.is(first.end, "over")) return {};
  const Number second = read_second(a, first.end + 1);
  if (!second || second.value == 0 || a.is_word(second.end) || read_unit(a, second)) return {};
  return single_value(at, second.end, FigureKind::ratio, first.value / second.value, "");
}

constexpr Rule<std::optional<Draft>, std::uint32_t> kRatios[] = {
    {"ratio-hyphened", "Odds are 3-to-1.", "It is 3-to-5 km off.", read_hyphened},
    {"ratio-out-of", "Nine out of 10 agreed.", "Nine came out of 10 rooms.", read_out_of},
    {"ratio-in", "One in five said so.", "It sold 40 in 2019.", read_in},
    {"ratio-of", "It is one of four schools.", "It is one of the four schools.", read_of},
    {"ratio-of-the-last", "It won nine of the last ten games.", "It won nine of the ten games.",
     read_of_last},
    {"ratio-joined-of", "He was 20-of-24 there.", "He won 20-24 there.", read_joined_of},
    {"ratio-over", "It is 3 over 4.", "It is 3 over there.", read_over},
};

}  // namespace

Draft read_ratio(const Atoms& a, std::uint32_t at) {
  const bool negative = a.any(at, "minus", "negative");
  const std::optional<Draft> found = first_of(kRatios, a, negative ? at + 1 : at);
  if (!found) return {};
  Draft d = *found;
  if (negative) {
    d.begin = at;
    d.value = -d.value;
  }
  return d;
}

void add_ratio_examples(std::vector<RuleExample>& out) { add_examples(kRatios, out); }

Draft read_colon_ratio(const Atoms& a, std::uint32_t at) {
  const bool named = a.any(at - 1, "of", "at") && a.any(at - 2, "ratio", "odds", "scale");
  const bool pair = a.is_number(at) && a.is(at + 1, ":") && a.glued(at + 1) && a.is_number(at + 2);
  if (!named || !pair || !a.glued(at + 2) || a[at + 2].value <= 0) return {};
  return single_value(at, at + 3, FigureKind::ratio, a[at].value / a[at + 2].value, "");
}

}  // namespace onrecord
