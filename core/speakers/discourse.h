// The article read from start to end: every mention that can be a speaker, and who each source is.
//
// Takes: a document, its layout, names, entities with roles, and attributions. Gives: one Finding an
// attribution; adds unnamed sources and mentions (pronouns, descriptions) to the entities.
//
//   "He won," said Mayor Ada Holm. She said Bo Lind had lost. "It was close," the mayor added.
//   findings   Ada Holm: named beside the quote / "She": last one quoted / "the mayor": Ada Holm
//
// Sources in the first person and quotes without a source are left to `resolve.h`, which knows all the
// others. Tested by tests/core/speakers/discourse_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/quotes/attribution.h"
#include "core/speakers/entities.h"
#include "core/speakers/phrases.h"
#include "core/text/document.h"

namespace onrecord {

struct Finding {
  Phrase phrase;
  std::optional<EntityId> entity;
  std::string why;
  float confidence = 0;  // that it is who the source means (certainty.h)
};

std::vector<Finding> read_discourse(const Document& document, const Tagging& tagging,
                                    const std::vector<Line>& lines, const std::vector<Name>& names,
                                    const std::vector<Attribution>& attributions, Entities& entities);

}  // namespace onrecord
