// The article read from start to end: every mention that can be a speaker, and who each source is.
//
// Takes: what has been found out before reading (memory: names, entities with roles) and attributions. Gives:
// one Finding an attribution; unnamed sources and mentions join the entities of the memory.
//
//   "He won," said Mayor Ada Holm. She said Bo Lind had lost. "It was close," the mayor added.
//   findings   Ada Holm: named / "She": last_speaker / "the mayor": described
//
// Mentions come in text order; what a source means is asked of one file a ground (sources/). Cues without a
// source, first persons and free quotations are asked last, when all others are known.
// Tested by tests/core/speakers/reading_test.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/quotes/attribution.h"
#include "core/speakers/memory/memory.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

// Sees each source before it is asked who it is: how the trainer learns what a choice is made from.
using SourceWatcher = std::function<void(std::uint32_t attribution, const Source&, const Memory&)>;

std::vector<Finding> read_article(const std::vector<Attribution>& attributions, Memory& memory,
                                  const SourceWatcher& watch = {});

}  // namespace onrecord
