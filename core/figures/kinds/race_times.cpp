#include "core/figures/kinds/race_times.h"

namespace onrecord {

Draft read_race_time(const Atoms& a, std::uint32_t at) {
  constexpr double kMinute = 60, kLongest = 200;
  if (!a.is_number(at) || a[at].decimal || a[at].comma || a[at].value > kLongest) return {};
  if (a.is(at - 1, ":") || !a.is(at + 1, ":") || !a.glued(at + 1) || !a.is_number(at + 2) || !a.glued(at + 2))
    return {};
  if (!a[at + 2].decimal || a.lower(at + 2).find('.') != 2 || a[at + 2].value >= kMinute) return {};
  Draft d = single_value(at, at + 3, FigureKind::duration, a[at].value * kMinute + a[at + 2].value, "second");
  d.seconds = d.value;
  return d;
}

}  // namespace onrecord
