#include "core/figures/amounts/amounts.h"

#include <cmath>

#include "core/figures/amounts/bounds.h"

namespace onrecord {
namespace {

// A sign in front of the number: its end and whether it is negative.
struct Sign {
  std::uint32_t end = 0;
  bool negative = false;
  bool any = false;
};

Sign read_plus_minus(const Atoms& a, std::uint32_t at) {
  Sign sign{at, false, false};
  if (a.any(at, "-", "\xE2\x88\x92", "+", "\xE2\x80\x93") && a.glued(at + 1)) {
    const bool behind = (a.is_number(at - 1) || a.has(at - 1, kNameAlways)) && !a.is(at + 2, "%");
    const bool joined = behind || (a.glued(at) && (a.is_word(at - 1) || a.is(at - 1, "%")));
    if (!joined) sign = {at + 1, !a.is(at, "+"), true};
  } else if (a.is(at, "minus") && a.is(at - 1, "or") && a.is(at - 2, "plus")) {
    return sign;  // plus or minus 3 points
  } else if (a.any(at, "minus", "negative")) {
    const std::uint32_t next = a.is_hyphen(at + 1) ? at + 2 : at + 1;
    if (a.is_number(next) || a.has(next, kCardinal) || read_sign(a, next)) sign = {next, true, true};
  }
  return sign;
}

// A second, smaller part: {larger, smaller, how many}.
struct Composite {
  std::string_view large, small;
  double ratio;
  bool keep_large;  // lengths and weights keep their larger unit, times take the smaller
};
constexpr Composite kComposites[] = {
    {"foot", "inch", 12, true},         {"pound", "ounce", 16, true},     {"stone", "pound", 14, true},
    {"meter", "centimeter", 100, true}, {"kilogram", "gram", 1000, true}, {"hour", "minute", 60, false},
    {"minute", "second", 60, false},    {"year", "month", 12, false},     {"week", "day", 7, false},
    {"day", "hour", 24, false},
};

void add_smaller_unit(const Atoms& a, Draft& d) {
  for (const Composite& composite : kComposites) {
    if (d.unit->name != composite.large) continue;
    std::uint32_t at = d.end;
    if (a.is(at, "and") || a.is_hyphen(at)) ++at;
    if (!a.is_number(at) && !a.has(at, kCardinal)) return;
    const Number number = read_number(a, at);
    if (!number || number.vague || number.value >= composite.ratio) return;
    UnitMatch match = read_unit(a, number);
    if (!match && composite.large == "foot" && a.is(number.end, "in")) {  // 5 ft 2 in
      const bool ends =
          !a.is_word(number.end + 1) || a.any(number.end + 1, "tall", "long", "high", "wide", "more");
      if (ends && a.any(d.end - 1, "ft", "ft.")) match = {number.end + 1, unit_named("inch"), 1};
    }
    const bool feet = composite.large == "foot" && a.is_hyphen(d.end) && !match && number.plain;  // 6-foot-2
    if (feet) match.end = number.end;
    if (!feet && (!match || match.unit->name != composite.small)) return;
    if (composite.keep_large) {
      d.value += number.value / composite.ratio;
    } else {
      d.value = d.value * composite.ratio + number.value;
      for (const Unit& unit : Vocabulary::get().units)
        if (unit.name == composite.small) d.unit = &unit;
    }
    d.end = match.end;
    d.number.end = number.end;
    return add_smaller_unit(a, d);
  }
}

// three dollars fifty, 10 $ 30 cent, 15 dollars and 50.
void add_cents(const Atoms& a, Draft& d) {
  if (d.number.scale != 1 || d.value != std::floor(d.value)) return;
  std::uint32_t at = d.end;
  const bool linked = a.is(at, "and");
  if (linked) ++at;
  if (!a.is_number(at) && !a.has(at, kOne | kTen)) return;
  const Number number = read_number(a, at);
  if (!number || number.value >= 100 || number.fraction || number.value != std::floor(number.value)) return;
  const UnitMatch match = read_unit(a, number);
  std::uint32_t end = number.end;
  if (!match && a.glued(end) && a.is_word(end)) return;
  if (match) {
    if (!match.unit->part) return;
    end = match.end;
  } else if ((a.is_word(end) && !a.has(end, kFunction)) || (d.sign && !linked) || a.is_hyphen(end) ||
             a.is(end, "%") || read_sign(a, end)) {
    return;
  }
  if (a.is(end, "of") || (!match && linked && a.is_word(end))) {
    if (!match && !a.any(end, "and")) return;
  }
  d.value += number.value / 100;
  d.end = end;
}

// "and a half" behind the unit: two hours and a half.
void add_half(const Atoms& a, Draft& d) {
  if (!a.is(d.end, "and")) return;
  const std::uint32_t j = a.is(d.end + 1, "a") ? d.end + 2 : d.end + 1;
  if (!a.has(j, kHalf | kQuarter) || a.is(j + 1, "of")) return;
  if (j == d.end + 1 && !a.is(j, "half")) return;
  d.value += 1 / a.word(j).number;
  d.end = j + 1;
}

void set_kind(Draft& d) {
  if (d.unit)
    d.kind = d.unit->kind;
  else if (d.number.fraction)
    d.kind = FigureKind::ratio;
}

void set_seconds(Draft& d) {
  if (d.kind == FigureKind::duration && d.unit->base == "second" && d.single)
    d.seconds = d.value * d.unit->size;
}

void finish(const Atoms& a, Draft& d, bool negative) {
  if (d.unit) {
    if (d.kind == FigureKind::money && !d.vague) add_cents(a, d);
    if (d.kind == FigureKind::measure || d.kind == FigureKind::duration) {
      add_smaller_unit(a, d);
      add_half(a, d);
    }
    if (d.kind != FigureKind::percent) d.rate = read_rate(a, d.end);
    if (d.rate) d.end = d.rate.end;
  }
  if (negative) {
    d.value = -d.value;
    d.negative = true;
  }
  set_seconds(d);
}

// two more days, five straight weeks: the unit behind one word.
UnitMatch read_described_unit(const Atoms& a, const Number& number) {
  if (!a.any(number.end, "more", "straight", "consecutive", "successive", "full", "whole", "long", "short",
             "further", "additional", "extra", "working", "business", "trading", "solid", "continuous"))
    return {};
  Number behind = number;
  behind.end = number.end + 1;
  const UnitMatch match = a[behind.end].space ? read_unit(a, behind) : UnitMatch{};
  if (!match || (match.unit->kind != FigureKind::duration && match.unit->kind != FigureKind::measure &&
                 match.unit->kind != FigureKind::multiple))
    return {};
  return match;
}

// 15+ hours, 20-plus years, ten or so miles: the unit behind a bound.
UnitMatch read_bounded_unit(const Atoms& a, const Number& number, Draft& d) {
  Draft bounded;
  bounded.begin = number.begin;
  bounded.end = number.end;
  bounded.value = number.value;
  read_bound_after(a, bounded);
  if (bounded.end == number.end || number.vague) return {};
  Number behind = number;
  behind.end = bounded.end;
  const UnitMatch match = a[behind.end].space ? read_unit(a, behind) : UnitMatch{};
  if (!match || match.unit->kind == FigureKind::percent) return {};
  d.bound = bounded.bound;
  d.inclusive = bounded.inclusive;
  return match;
}

void take_number(Draft& d, const Number& number) {
  d.number = number;
  d.value = number.value;
  d.low = number.low;
  d.high = number.high;
  d.vague = number.vague;
  d.single = !number.vague;
  if (number.about) d.bound = Bound::about;
  d.end = number.end;
}

// "a year and a half": the article counts as one.
Draft read_article_amount(const Atoms& a, std::uint32_t at) {
  Draft d;
  Number one;
  one.begin = at;
  one.end = at + 1;
  one.value = 1;
  const UnitMatch match = read_unit(a, one);
  if (!match || match.unit->kind == FigureKind::money) return d;
  Draft trial;
  trial.begin = at;
  trial.value = 1;
  trial.unit = match.unit;
  trial.end = match.end;
  trial.number = one;
  add_half(a, trial);
  if (trial.end == match.end) add_smaller_unit(a, trial);
  if (trial.end == match.end) return d;
  set_kind(trial);
  set_seconds(trial);
  return trial;
}

// A currency sign in front of a number, and a minus behind it: $-50bn.
struct Signs {
  Sign sign;
  UnitMatch currency;
  std::uint32_t number = 0;  // where the number starts
};

Signs read_signs(const Atoms& a, std::uint32_t at) {
  Signs s;
  s.sign = read_plus_minus(a, at);
  s.currency = read_sign(a, s.sign.end);
  s.number = s.currency ? s.currency.end : s.sign.end;
  const bool minus = s.currency && a.any(s.number, "-", "\xE2\x88\x92") && a.glued(s.number + 1);
  if (minus && a.is_number(s.number + 1)) {
    s.sign.negative = true;
    ++s.number;
  }
  return s;
}

// $500 US, $160 million dollars
void take_currency(const Atoms& a, const UnitMatch& currency, const Number& number, Draft& d) {
  d.unit = currency.unit;
  d.sign = true;
  const UnitMatch again = read_unit(a, number);
  if (again && again.unit->kind == FigureKind::money && !a.any(number.end, "c", "p")) d.end = again.end;
  if (a.any(d.end, "us", "usd") && a.upper(d.end)) ++d.end;
}

// tens of millions of dollars, two thirds of a mile
UnitMatch read_unit_behind_of(const Atoms& a, const Number& number) {
  if (!a.is(number.end, "of")) return {};
  const bool part = number.fraction && a.any(number.end + 1, "a", "an", "one");
  if (!part && !number.vague && !number.about) return {};
  Number behind = number;
  behind.end = number.end + (part ? 2 : 1);
  const UnitMatch match = read_unit(a, behind);
  if (!match || (part ? match.unit->kind == FigureKind::money : a.is_hyphen(behind.end))) return {};
  return match;
}

void take_unit(const Atoms& a, const Number& number, Draft& d) {
  UnitMatch match = read_unit(a, number);
  if (!match) match = read_bounded_unit(a, number, d);
  if (!match) match = read_described_unit(a, number);
  if (!match) match = read_unit_behind_of(a, number);
  if (!match) return;
  d.unit = match.unit;
  d.end = match.end;
  d.value *= match.factor;
}

}  // namespace

Draft read_amount(const Atoms& a, std::uint32_t at) {
  Draft d;
  d.begin = at;
  const Signs signs = read_signs(a, at);
  const UnitMatch& currency = signs.currency;
  const Number number = read_number(a, signs.number, static_cast<bool>(currency));
  if (!number) {
    const bool article = !signs.sign.any && !currency && a.any(at, "a", "an", "one");
    return article ? read_article_amount(a, at) : d;
  }
  const bool word = currency && !number.digits;
  if (word && !a[currency.end].space && a.is_word(signs.number)) return d;
  if (word && a.is_word(currency.end - 1) && a[signs.number].space) return Draft();
  take_number(d, number);
  if (currency)
    take_currency(a, currency, number, d);
  else
    take_unit(a, number, d);
  set_kind(d);
  d.plus = signs.sign.any && !signs.sign.negative;
  finish(a, d, signs.sign.negative);
  return d;
}

Draft read_unit_to_amount(const Atoms& a, std::uint32_t at) {
  std::uint32_t i = at;
  if (a.is(i, "the")) ++i;
  if (a.any(i, "a", "an", "next", "last", "past", "coming")) ++i;
  if (!a.any(i, "day", "week", "month", "year", "hour", "minute", "fortnight", "decade") ||
      !a.any(i + 1, "to", "or"))
    return {};
  Draft last = read_amount(a, i + 2);
  if (!last || !last.single || last.kind != FigureKind::duration || last.rate) return {};
  Number one;
  one.begin = i - 1;
  one.end = i;
  one.value = 1;
  const UnitMatch first = read_unit(a, one);
  if (!first || first.unit->base != last.unit->base) return {};
  double value = 1;
  if (first.unit != last.unit) {
    if (first.unit->base.empty()) return {};
    value = first.unit->size / last.unit->size;
  }
  if (value >= last.value) return {};
  last.begin = i;
  last.single = false;
  last.low = value;
  last.high = last.value;
  last.seconds = -1;
  return last;
}

}  // namespace onrecord
