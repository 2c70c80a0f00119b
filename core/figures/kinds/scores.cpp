#include "core/figures/kinds/scores.h"

#include <algorithm>
#include <cmath>

#include "core/figures/amounts/counted_nouns.h"

namespace onrecord {
namespace {

bool is_whole(double value) { return value == std::floor(value); }

// split 4 to 1, voted 7 to 2
Draft read_spoken_score(const Atoms& a, std::uint32_t at) {
  const bool of = a.is(at - 1, "of") && a.any(at - 2, "vote", "score", "margin");
  if (!of && !a.any(at - 1, "split", "voted", "ruled", "vote", "won") &&
      !a.any(at - 1, "lost", "beat", "by", "passed", "lead") && !a.any(at - 1, "led", "trailed", "defeated"))
    return {};
  const Number first = read_cardinal(a, at);
  if (!first || first.scale != 1 || !is_whole(first.value) || !a.is(first.end, "to")) return {};
  const Number second = read_cardinal(a, first.end + 1);
  if (!second || second.scale != 1 || second.value >= first.value || !is_whole(second.value) ||
      read_unit(a, second))
    return {};
  if (a.is(at - 1, "by") &&
      !a.any(at - 2, "vote", "passed", "won", "lost", "approved", "rejected", "defeated", "beaten"))
    return {};
  if (!read_noun(a, second.end).empty() || a.is(second.end, "%")) return {};
  Draft d = single_value(at, second.end, FigureKind::score, 0, "");
  d.single = false;
  d.low = second.value;
  d.high = first.value;
  return d;
}

}  // namespace

Draft read_score(const Atoms& a, std::uint32_t at) {
  if (Draft spoken = read_spoken_score(a, at)) return spoken;
  if (!a.is_number(at) || a[at].comma || a[at].decimal || a[at].value > 999) return {};
  if (!a.is_hyphen(at + 1) && !(a.is_dash(at + 1) && a.glued(at + 1) && a.glued(at + 2))) return {};
  if (!a.is_number(at + 2) || a[at + 2].comma || a[at + 2].decimal || a[at + 2].value > 999) return {};
  Number behind;
  behind.begin = at + 2;
  behind.end = at + 3;
  behind.digits = true;
  behind.value = a[at + 2].value;
  if (read_unit(a, behind) || a.has(at + 3, kScale | kSuffix | kHundred)) return {};
  if (a.is_hyphen(at + 3)) return {};
  if (a.is(at + 3, "/") && a.glued(at + 3)) return {};  // 1-5/8
  const double x = a[at].value, y = a[at + 2].value;
  const bool noun = !read_noun(a, at + 3).empty();
  const bool court =
      a.any(at + 3, "vote", "votes", "win", "victory", "loss", "defeat", "draw", "lead", "record", "ruling",
            "decision", "score", "split", "margin", "majority", "tie", "triumph", "thrashing", "rout");
  if (x < y && noun && !court) return {};
  if (x == 50 && y == 50) return single_value(at, at + 3, FigureKind::ratio, 0.5, "");
  Draft d = single_value(at, at + 3, FigureKind::score, 0, "");
  d.single = false;
  d.low = std::min(x, y);
  d.high = std::max(x, y);
  return d;
}

}  // namespace onrecord
