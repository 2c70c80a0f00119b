#include "core/figures/kinds/ratios.h"

#include <cmath>

#include "core/figures/amounts/counted_nouns.h"

namespace onrecord {
namespace {

bool is_whole(double value) { return value == std::floor(value); }

}  // namespace

Draft read_ratio(const Atoms& a, std::uint32_t at) {
  if (a.any(at, "minus", "negative") && !a.any(at + 1, "minus", "negative")) {
    Draft d = read_ratio(a, at + 1);
    if (!d) return d;
    d.begin = at;
    d.value = -d.value;
    return d;
  }
  const bool word = a.has(at, kOne | kTen);
  if (!word && !a.is_number(at)) return {};
  const Number first = read_cardinal(a, at);
  if (!first || first.scale != 1 || !is_whole(first.value) || first.value < 1) return {};
  std::uint32_t i = first.end;
  if (a.is_hyphen(i) && a.any(i + 1, "to", "for") && a.is_hyphen(i + 2)) {  // 3-to-1, 2-for-1
    const Number second = read_cardinal(a, i + 3);
    if (!second || second.value < 1 || second.value > 10 || read_unit(a, second)) return {};
    if (first.value <= second.value && second.value != 1) return {};
    return single_value(at, second.end, FigureKind::ratio, first.value / second.value, "");
  }
  const bool over = a.is(i, "over");
  const bool of = a.is(i, "of");
  if (a.is(i, "out") && a.is(i + 1, "of"))
    i += 2;
  else if (a.any(i, "in", "over") || of)
    ++i;
  else
    return {};
  if (a.any(i, "every", "the")) ++i;
  if (!a.is_number(i) && !a.has(i, kOne | kTen | kHundred) && !a.is(i, "a")) return {};
  const Number second = read_cardinal(a, i);
  if (!second || !is_whole(second.value) || a.is(i - 1, "the")) return {};
  if (over ? second.value == 0 : second.value <= first.value) return {};
  const bool year = a.is_number(i) && second.value >= 1000 && second.value <= 2100 && !a[i].comma;
  const bool round = second.value <= 12 || std::fmod(second.value, 5) == 0 || !a.is_number(i);
  if (over) {
    if (a.is_word(second.end) || read_unit(a, second)) return {};
    return single_value(at, second.end, FigureKind::ratio, first.value / second.value, "");
  }
  if (of && !(word && first.value == 1 && !a.is_number(i))) return {};
  if (year || (a.is(first.end, "in") && !round)) return {};
  if (read_unit(a, second) || a.is_hyphen(second.end) || a.is(second.end, "%")) return {};
  if (a.is(first.end, "in") && !looks_plural(a, second.end) && a.is_word(second.end) &&
      !a.has(second.end, kFunction | kVerb) && read_noun(a, second.end).empty())
    return {};
  if (first.value > 100 && a.is(first.end, "in")) return {};
  Draft d = single_value(at, second.end, FigureKind::ratio, first.value / second.value, "");
  d.number = second;
  return d;
}

}  // namespace onrecord
