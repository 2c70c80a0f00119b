// The analysis: what every stage found, joined, ready to be written.
//
// Indices take the place of ids: attributions, cast.speakers and figures are referred to by position.
#pragma once

#include <vector>

#include "core/figures/figure.h"
#include "core/quotes/attribution.h"
#include "core/review/agreement.h"
#include "core/review/claims.h"
#include "core/review/notice.h"
#include "core/speakers/cast.h"
#include "core/text/document.h"

namespace onrecord {

struct Analysis {
  Document document;
  std::vector<Attribution> attributions;
  Cast cast;
  std::vector<Figure> figures;
  std::vector<Claim> claims;  // one a figure
  std::vector<FigureGroup> figure_groups;
  std::vector<Notice> notices;
};

}  // namespace onrecord
