// Whose claim a figure is: the quote it stands in, if any.
//
// Takes: a document, its figures and attributions. Gives: one claim a figure.
//
//   It cost $5m, he said, but fell by 3 %.     $5m -> the quote;  3 % -> the article itself
//
// Contents do not overlap, so the quote is the innermost one. Time is linear after sorting the contents.
// Tested by tests/core/review/claims_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/figures/figure.h"
#include "core/quotes/attribution.h"
#include "core/text/document.h"

namespace onrecord {

struct Claim {
  std::optional<std::uint32_t> attribution;  // index; none if the article says so itself
};

std::vector<Claim> find_claims(const Document& document, const std::vector<Figure>& figures,
                               const std::vector<Attribution>& attributions);

}  // namespace onrecord
