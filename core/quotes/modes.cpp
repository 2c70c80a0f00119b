#include "core/quotes/modes.h"

#include <algorithm>
#include <array>

namespace onrecord {

Mode cue_mode(const Tagging& tagging, Range cue) {
  if (cue.empty()) return Mode::speech;
  std::array<float, kModes> sum{};
  for (std::uint32_t i = cue.begin; i < cue.end; ++i)
    for (std::size_t m = 0; m < kModes; ++m) sum[m] += tagging.modes(i)[m];
  return static_cast<Mode>(std::max_element(sum.begin(), sum.end()) - sum.begin());
}

}  // namespace onrecord
