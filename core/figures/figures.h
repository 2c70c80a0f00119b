// Figures: every number in a text that a reader could check, with its value, unit, bound and date.
//
// Takes: a document, the network's reading of it (word and entity classes are asked; an empty one is read as if
// no class were known), and the day that relative dates count from. Gives: the figures, in text order, without
// overlap.
//
//   Sales rose 4 % to $2.3bn on Jan. 10.
//     [4 %]      percent  4        percent   direction up
//     [$2.3bn]   money    2.3e9    dollar
//     [Jan. 10]  date     XXXX-01-10
//
// The idea: a grammar over atoms (words/). At each atom that can start a figure the readers are asked in
// turn: dates and times (dates/); codes, ages, ratios, scores and ordinals (kinds/); amounts and ranges of them
// (numbers/, amounts/); then what stands around bounds and names the amount.
//
// Does not handle: languages other than English; sums and lists as one figure; numbers in words spread over
// sentences. Time is linear in the length of the text. Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/figures/figure.h"
#include "core/model/tagger.h"
#include "core/text/document.h"

namespace onrecord {

struct FigureOptions {
  std::string reference_date;  // "", YYYY-MM-DD or YYYY-MM-DDThh:mm:ss; the caller has checked it
  std::string_view without;    // the name of a rule to leave out, to test that it is needed
};

std::vector<Figure> find_figures(const Document& document, const Tagging& tagging,
                                 const FigureOptions& options);

}  // namespace onrecord
