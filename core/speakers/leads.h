// A text may hold back the name of whom it quotes, most of all a headline or lead.
//
// Takes: findings of the whole text. Gives: those that describe somebody in the first paragraphs, given to
// the one person or body that is named soon after and that the description fits
// (Descriptions::introduced_later); further down, to the one with a role in the very words (same_role).
//
//   A harbour judge has rejected the plan. ... Justice Frank Lind wrote ...      "A harbour judge" is Frank
//   Lind
//
// Does not handle: leads that fit several people; unnamed officials and sources, who stay unnamed.
// Tested by tests/core/speakers/discourse_test.cpp.
#pragma once

#include <vector>

#include "core/speakers/descriptions.h"
#include "core/speakers/discourse.h"

namespace onrecord {

void name_leads(const Document& document, const Descriptions& descriptions, Entities& entities,
                std::vector<Finding>& findings);

}  // namespace onrecord
