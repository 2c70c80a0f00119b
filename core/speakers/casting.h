// From entities and findings to the cast that the report shows.
//
// Takes: what was found for each attribution. Gives: speakers in order of their first quote, people in order
// of their first mention, one voice an attribution. Tested by tests/core/speakers/resolve_test.cpp.
#pragma once

#include <vector>

#include "core/quotes/attribution.h"
#include "core/speakers/cast.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

Cast make_cast(const Document& document, const std::vector<Attribution>& attributions, Entities entities,
               const std::vector<Finding>& findings);

}  // namespace onrecord
