// Figures that speak of the same: a quantity claimed twice, or two values for one thing.
//
// Takes: a document, its figures, and who claims each (any number that tells claimants apart; none for the
// article itself). Gives: groups of figures, each in text order, groups in the order of their first figure.
//
//   "up to 175,000 troops", the Post reported ... officials said 100,000 troops      differing [0, 1]
//   sales of $2.3bn ... the $2.3bn in sales                                          same [2, 3]
//
// same: equal kind, unit and value, about the same thing. differing: equal kind and unit, about the same
// thing, values that cannot both hold under their bounds, by different claimants. Two figures are about the
// same thing where the nouns they count agree and their surroundings share words: one for a counted noun, two
// for money, percent and measures. Dates, times, ordinals and scores are left out, and numbers up to two.
//
// Each figure is compared with the last 64 of its unit, so time is linear. Tested by
// tests/core/figures/agreement_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/figures/figure.h"
#include "core/text/document.h"

namespace onrecord {

struct FigureGroup {
  enum class Kind : std::uint8_t { same, differing };
  Kind kind = Kind::same;
  std::vector<std::uint32_t> figures;  // indices into the figures; two or more
};

std::vector<FigureGroup> group_figures(const Document& document, const std::vector<Figure>& figures,
                                       const std::vector<std::optional<std::uint32_t>>& claimants);

}  // namespace onrecord
