// The parts of attributions before they are joined: labelled token ranges.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/span.h"

namespace onrecord {

enum class Role : std::uint8_t { source, cue, content };

struct Part {
  Range range;
  Role role = Role::content;
  float score = 1;  // 0 to 1: how sure the labels are of this part
};

using Parts = std::vector<Part>;  // in text order, without overlap

}  // namespace onrecord
