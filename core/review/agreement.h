// Figures that speak of the same: a quantity claimed twice, or two values for one thing.
//
// Takes: a document, its figures, who claims each (any number that tells claimants apart; none for the
// article itself), and the attributions. Gives: groups of figures, each in text order, groups in the order of
// their first figure.
//
//   "up to 175,000 troops", the Post reported ... officials said 100,000 troops      differing [0, 1]
//   sales of $2.3bn ... the $2.3bn in sales                                          same [2, 3]
//
// same: equal kind, unit, direction and value, about the same thing. differing: values that cannot both hold
// under their bounds, about the same thing, by two claimants, the article none of them.
//
// Two figures are about the same thing where they stand in different sentences, the nouns they count agree,
// and their surroundings share words that are not all over the article: one for a counted noun, two for
// money, percent and measures. Where values differ, one such word stands beside both figures and the shared
// ones are two fifths of the shorter surroundings. Names or times that differ tell things apart; so do values
// more than five times apart, two levels that something moved to, and a sentence that gives both values.
// Words that say who speaks are no surroundings. Dates, times, ordinals and scores are left out, and numbers
// up to two.
//
// Each figure is compared with the last 64 of its unit, so time is linear. Tested by
// tests/core/review/agreement_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/figures/figure.h"
#include "core/quotes/attribution.h"
#include "core/text/document.h"

namespace onrecord {

struct FigureGroup {
  enum class Kind : std::uint8_t { same, differing };
  Kind kind = Kind::same;
  std::vector<std::uint32_t> figures;  // indices into the figures; two or more
};

std::vector<FigureGroup> group_figures(const Document& document, const std::vector<Figure>& figures,
                                       const std::vector<std::optional<std::uint32_t>>& claimants,
                                       const std::vector<Attribution>& attributions);

}  // namespace onrecord
