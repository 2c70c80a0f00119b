#include "core/figures/amounts/ranges.h"

#include <algorithm>
#include <cmath>

#include "core/figures/amounts/amounts.h"

namespace onrecord {
namespace {

enum class Link { none, to, dash, either, both };

struct Connector {
  Link link = Link::none;
  std::uint32_t end = 0;
};

Connector read_connector(const Atoms& a, std::uint32_t at, bool between) {
  if (a.is_hyphen(at) && a.is(at + 1, "to") && a.is_hyphen(at + 2)) return {Link::to, at + 3};
  if (a.is(at, "-") && a.glued(at) && a[at + 1].space && a.any(at + 1, "to", "or")) {  // five- to 10-year
    const std::uint32_t end = a.is_hyphen(at + 2) ? at + 3 : at + 2;
    return {a.is(at + 1, "to") ? Link::to : Link::either, end};
  }
  if (a.is(at, "to") && a.is_hyphen(at + 1)) return {Link::to, at + 2};
  if (a.is_dash(at)) {
    const bool spaced = a[at].space && a[at + 1].space;
    const bool even = a[at].space == a[at + 1].space;
    if (even && (!spaced || (a.is_number(at - 1) && a.is_number(at + 1)))) return {Link::dash, at + 1};
    return {};
  }
  if (a.any(at, "to", "through", "till", "until")) return {Link::to, at + 1};
  if (between && a.is(at, "and")) return {Link::both, at + 1};
  if (a.is(at, "or")) return {Link::either, at + 1};
  if (a.is(at, "/") && a.glued(at)) return {Link::either, at + 1};
  return {};
}

bool same_unit(const Draft& x, const Draft& y) { return x.unit == y.unit; }

// Carries the scale of the second end to the first: $10 to $15 billion.
void share_scale(Draft& first, const Draft& second) {
  const bool carries = first.number.scale == 1 && second.number.scale >= 100 && !first.number.fraction;
  if (carries && first.value < second.value / second.number.scale) first.value *= second.number.scale;
}

double low_scale(const Draft& first, const Draft& second) {
  return first.number.scale > 1               ? first.number.scale
         : first.value >= second.number.scale ? second.number.scale
                                              : 1;
}

// A verb that says the figure moved and is followed by its amount, not by "from".
bool direct_change(const Atoms& a, const Draft& first) {
  for (std::uint32_t i = first.begin - 1, k = 0; k < 4; --i, ++k) {
    if (a.has(i, kUp | kDown)) return true;
    if (!a.any(i, "by", "about", "nearly", "almost", "just", "over", "around", "another", "a", "further",
               "more", "than", "some", "roughly", "only", "of"))
      return false;
  }
  return false;
}

// The words in front of a range.
struct Frame {
  bool from = false;
  bool between = false;

  bool any() const { return from || between; }
};

bool may_follow_dash(const Atoms& a, std::uint32_t at, const Draft& first) {
  if (!first.number.digits && a.is_hyphen(first.begin - 1)) return false;
  return a.is_number(at) || a.has(at, kCardinal) || read_sign(a, at);
}

// three-nought-four
bool goes_on(const Atoms& a, const Draft& second) {
  return !second.number.digits && a.is_hyphen(second.end) && a.has(second.end + 1, kCardinal);
}

// The same unit, or the first has none; behind "from" and "between" the second may lack it.
bool units_fit(const Atoms& a, const Draft& first, const Draft& second, Link link, const Frame& frame) {
  const bool first_open = first.unit == nullptr, second_open = second.unit == nullptr;
  if (!first_open && !second_open && !same_unit(first, second)) return false;
  const bool loose = !frame.any() && link != Link::dash;
  if (!first_open && second_open && loose && (!first.sign || second.number.scale == 1)) return false;
  if (link != Link::to || frame.from) return true;
  // fell 3-1/8 to 77-3/8, cut its rate by 0.25 % to 4.5 %: the ends of a range are not so far apart
  constexpr double kFar = 4;
  const bool far = second.value / second.number.scale >= kFar * first.value;
  if (direct_change(a, first)) return first_open && !far;
  return !(a.is(first.begin - 1, "by") && !first_open && !second_open && far);
}

// Behind "or": neighbours without a unit of their own (two or three days); behind a slash: rising money
// ($7/$9).
bool alternatives_fit(const Atoms& a, const Draft& first, const Draft& second, const Connector& connector) {
  if (first.number.article) return false;
  if (a.is(connector.end - 1, "/")) return first.sign && second.value > first.value;
  if (first.sign || second.sign || first.unit != nullptr) return false;
  const double last = second.value / second.number.scale;
  const double step = last - first.value / low_scale(first, second);
  const bool tens = step == 10 && last <= 100 && std::fmod(last, 10) == 0;  // 30 or 40 hours
  return (step > 0 && step <= 1 && last <= 20) || tens;
}

Draft join(const Draft& first, const Draft& second, Link link, const Frame& frame) {
  Draft range = second;
  Draft low = first;
  share_scale(low, second);
  if (second.unit == nullptr && first.unit != nullptr) {
    range.unit = first.unit;
    range.kind = first.kind;
  }
  const bool falls = low.value > second.value;
  const bool may_fall = frame.from || link == Link::both || (link == Link::to && first.negative);
  if (falls && !may_fall) return first;
  range.begin = frame.any() ? first.begin - 1 : first.begin;
  range.single = false;
  range.sign = first.sign || second.sign;
  range.low = std::min(low.value, second.value);
  range.high = std::max(low.value, second.value);
  range.negative = first.negative;
  range.seconds = -1;
  if (first.bound != Bound::exact) range.bound = first.bound;
  return range;
}

}  // namespace

Draft read_range(const Atoms& a, std::uint32_t from, const Draft& first) {
  if (!first || first.vague || first.rate || first.kind == FigureKind::multiple) return first;
  Frame frame;
  frame.between = first.begin > from && a.any(first.begin - 1, "between", "among");
  frame.from = first.begin > from && a.is(first.begin - 1, "from");
  const Connector connector = read_connector(a, first.end, frame.between);
  if (connector.link == Link::none) return first;
  if (connector.link == Link::dash && !may_follow_dash(a, connector.end, first)) return first;
  const Draft second = read_amount(a, connector.end);
  if (!second || second.vague || second.number.fraction != first.number.fraction) return first;
  if (connector.link == Link::dash && (second.negative || goes_on(a, second))) return first;
  if (!units_fit(a, first, second, connector.link, frame)) return first;
  if (connector.link == Link::either && !alternatives_fit(a, first, second, connector)) return first;
  return join(first, second, connector.link, frame);
}

Draft join_bounds(const Atoms& a, const Draft& first, const Draft& second) {
  if (!first.noun.empty() &&
      (second.noun.empty() || a.lower(first.noun.end - 1) != a.lower(second.noun.end - 1)))
    return {};
  if (!first.single || !second.single || first.unit != second.unit || first.kind != second.kind) return {};
  const bool rising = first.bound == Bound::more && second.bound == Bound::less;
  const bool falling = first.bound == Bound::less && second.bound == Bound::more;
  if (!rising && !falling) return {};
  const Draft& lower = rising ? first : second;
  const Draft& upper = rising ? second : first;
  if (lower.value >= upper.value) return {};
  const std::uint32_t gap = second.begin - first.end;
  if (gap > 1 || (gap == 1 && !a.any(first.end, "and", "but", ","))) return {};
  Draft range = second;
  range.begin = first.begin;
  range.single = false;
  range.low = lower.value;
  range.high = upper.value;
  range.bound = Bound::exact;
  range.inclusive = lower.inclusive && upper.inclusive;
  return range;
}

}  // namespace onrecord
