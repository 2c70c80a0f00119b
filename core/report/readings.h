// Readings: what a figure says, in words that a reader understands.
//
// Takes: a figure and the words that print it. Gives: one short phrase, never empty for a figure of the core.
//
//   $3.1m            $3,100,000                       up to 175,000 troops     up to 175,000 troops
//   Tuesday, 9 a.m.  a Tuesday, 9 am                  a third of voters        1/3
//   $10-15 billion   $10,000,000,000 to $15,000,000,000   fell 3 %             down 3%
//   the 1990s        1990 to 1999                     dozens                   dozens (12 to 120)
//   last week        counts from the article's date   Jan. 10                  10 January, year not given
//
// Tested by tests/core/report/readings_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "core/figures/figure.h"

namespace onrecord {

std::string reading_of(const Figure& figure, std::string_view printed);

}  // namespace onrecord
