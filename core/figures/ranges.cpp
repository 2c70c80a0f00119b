#include "core/figures/ranges.h"

#include <algorithm>

#include "core/figures/amounts.h"

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

bool moved_down(const Draft& first, const Draft& second) { return first.value > second.value; }

}  // namespace

Draft read_range(const Atoms& a, std::uint32_t from, const Draft& first) {
  if (!first || first.vague || first.rate) return first;
  if (first.kind == FigureKind::multiple) return first;
  const bool between = first.begin > from && a.any(first.begin - 1, "between", "among");
  const bool from_word = first.begin > from && a.is(first.begin - 1, "from");
  const Connector connector = read_connector(a, first.end, between);
  if (connector.link == Link::none) return first;
  const std::uint32_t second_at = connector.end;
  if (connector.link == Link::dash && !a.is_number(second_at) && !a.has(second_at, kCardinal) &&
      !read_sign(a, second_at))
    return first;
  if (connector.link == Link::dash && !first.number.digits && a.is_hyphen(first.begin - 1)) return first;
  Draft second = read_amount(a, second_at);
  const bool chain =
      second && !second.number.digits && a.is_hyphen(second.end) && a.has(second.end + 1, kCardinal);
  if (chain && connector.link == Link::dash) return first;  // three-nought-four
  if (!second || second.vague || second.number.fraction != first.number.fraction) return first;
  if (connector.link == Link::dash && second.negative) return first;

  // Units: the same, or the first has none; behind "from" and "between" the second may lack it.
  const bool first_open = first.unit == nullptr;
  const bool second_open = second.unit == nullptr;
  if (!first_open && !second_open && !same_unit(first, second)) return first;
  if (!first_open && second_open && !from_word && !between && connector.link != Link::dash && !first.sign)
    return first;
  if (first.sign && second_open && !from_word && !between && connector.link != Link::dash &&
      second.number.scale == 1)
    return first;
  if (connector.link == Link::to && !from_word && !first_open && direct_change(a, first)) return first;
  if (connector.link == Link::either) {
    const double step = second.value / second.number.scale - first.value / low_scale(first, second);
    const bool near = step > 0 && step <= 1 && second.value / second.number.scale <= 20;
    const bool units_fit = first_open || same_unit(first, second);
    const bool slash = a.is(connector.end - 1, "/");
    if ((!near && !slash) || !units_fit || first.number.article) return first;
    if (slash && second.value <= first.value) return first;
    if (!slash && (first.sign || second.sign)) return first;
    if (!first_open && a.is(connector.end - 1, "or") && !first.sign) return first;
    if (a.is(connector.end - 1, "/") && !first.sign) return first;
  }
  Draft range = second;
  Draft low = first;
  share_scale(low, second);
  if (first_open) low.unit = second.unit;
  if (second_open && !first_open) {
    range.unit = first.unit;
    range.kind = first.kind;
  }
  const bool down = moved_down(low, second);
  if (down && !from_word && connector.link != Link::both && connector.link != Link::to) return first;
  if (down && connector.link == Link::to && !from_word && !first.negative) return first;
  range.begin = from_word || between ? first.begin - 1 : first.begin;
  range.single = false;
  range.sign = first.sign || second.sign;
  range.low = std::min(low.value, second.value);
  range.high = std::max(low.value, second.value);
  range.negative = first.negative;
  range.seconds = -1;
  if (first.bound != Bound::exact) range.bound = first.bound;
  return range;
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
