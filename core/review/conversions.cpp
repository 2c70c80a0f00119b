#include "core/review/conversions.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/figures/amounts/units.h"

namespace onrecord {
namespace {

bool is_temperature(const Figure& f) { return f.unit == "celsius" || f.unit == "fahrenheit"; }

// Units of one name and two sizes, in grams and in liters: short and long tons, American and British gallons.
constexpr double kTons[] = {907184.74, 1016046.91, 1000000};
constexpr double kGallons[] = {3.785411784, 4.54609};

// The sizes of a unit in the base of its dimension.
std::vector<double> sizes_of(const Unit& unit) {
  std::vector<double> sizes;
  if (unit.base == "ton")
    for (const double ton : kTons) sizes.push_back(unit.size * ton);
  else if (unit.base == "gallon")
    for (const double gallon : kGallons) sizes.push_back(unit.size * gallon);
  else
    sizes.push_back(unit.size);
  return sizes;
}

std::string_view dimension_of(const Unit& unit) {
  if (unit.base == "ton") return "gram";
  if (unit.base == "gallon") return "volume";
  return unit.base;
}

// Whether one value is the other times a factor, rounded, or close to it.
bool close(double x, double y, double factor) {
  constexpr double kOff = 0.05;
  const double there = x * factor, back = y / factor;
  if (std::fabs(there - y) <= half_place(y) || std::fabs(back - x) <= half_place(x)) return true;
  return std::fabs(there - y) <= kOff * std::max(std::fabs(there), std::fabs(y));
}

bool same_temperature(double x, const Figure& fx, double y) {
  constexpr double kDegrees = 1.5;
  const double there = fx.unit == "celsius" ? x * 1.8 + 32 : (x - 32) / 1.8;
  const double back = fx.unit == "celsius" ? (y - 32) / 1.8 : y * 1.8 + 32;
  return std::fabs(there - y) <= std::max(kDegrees, half_place(y)) || std::fabs(back - x) <= half_place(x);
}

bool same_quantity(double x, const Figure& fx, double y, const Figure& fy) {
  if (is_temperature(fx)) return same_temperature(x, fx, y);
  const Unit* a = unit_named(fx.unit);
  const Unit* b = unit_named(fy.unit);
  for (const double from : sizes_of(*a))
    for (const double to : sizes_of(*b))
      if (close(x, y, from / to)) return true;
  return false;
}

// Warming by 2 degrees Celsius (3.6 Fahrenheit): degrees that something moves by.
bool is_difference(const SentenceFigures& s, const PlacedFigure& first, const Figure& y) {
  const Figure& x = *first.figure;
  if (!is_temperature(x) || !x.value || !y.value) return false;
  const double factor = x.unit == "celsius" ? 1.8 : 1 / 1.8;
  return close(*x.value, *y.value, factor) &&
         s.near(first.tokens, {"warming", "warmer", "warmed", "cooler", "hotter", "colder", "rise", "rises",
                               "risen", "increase", "increased", "limit", "limited", "limiting", "average",
                               "averages", "difference", "goal", "target"});
}

bool convertible(const Figure& x, const Figure& y) {
  if (x.unit == y.unit) return false;
  if (is_temperature(x) || is_temperature(y)) return is_temperature(x) && is_temperature(y);
  const Unit* a = unit_named(x.unit);
  const Unit* b = unit_named(y.unit);
  return a && b && !a->base.empty() && dimension_of(*a) == dimension_of(*b) && a->kind == FigureKind::measure;
}

bool fits(const Figure& x, const Figure& y) {
  if (x.value && y.value) return same_quantity(*x.value, x, *y.value, y);
  if (!x.value && !y.value && x.low && x.high && y.low && y.high)
    return same_quantity(*x.low, x, *y.low, y) && same_quantity(*x.high, x, *y.high, y);
  return true;
}

}  // namespace

void check_conversions(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    const PlacedFigure &x = s[i], &y = s[i + 1];
    if (x.figure->kind != FigureKind::measure || y.figure->kind != FigureKind::measure) continue;
    const Range gap{x.tokens.end, y.tokens.begin};
    const bool bracket = gap.size() == 1 && s.is(gap.begin, "(");
    const bool either = gap.size() == 2 && s.is(gap.begin, ",") && s.is(gap.begin + 1, "or");
    if (!(bracket || either) || !convertible(*x.figure, *y.figure)) continue;
    if (fits(*x.figure, *y.figure) || is_difference(s, x, *y.figure)) continue;
    out.push_back({"conversion", over(x, y),
                   joined(quoted(s, x), " is not ", quoted(s, y),
                          ": the two are over 5 percent apart. Check the conversion.")});
  }
}

}  // namespace onrecord
