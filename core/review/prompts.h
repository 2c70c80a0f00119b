// Prompts for a copy editor: what in the figures is worth a second look. Never a verdict.
//
// Takes: a document, its figures in text order, and the options they were found with. Gives: notices, in text
// order.
//
//   code                        fires on
//   parts-and-total             12 people were hurt: seven men and four women
//   percent-and-numbers         rose 10 percent to 150 from 120
//   percent-or-points           fell 0.2 percent to 4.1 percent
//   conversion                  350 miles (463 km)
//   age-and-birth-year          Smith, 34, who was born in 1985 (with a reference date or a year of death)
//   list-count                  three towns: Alm, Berg, Dahl and Eng
//   weekday-and-date            Friday, March 2, 2022
//   reference-from-dateline     nothing wrong: says that relative dates count from the date of the dateline
//
// Few and precise: each looks at one sentence, knows how numbers are rounded, and stays quiet where a
// sentence can be read in two ways. Does not check sums over sentences, currencies, or anything that needs
// knowledge of the world. Time is linear in the number of figures and tokens. Tested by
// tests/core/review/prompts_test.cpp.
#pragma once

#include <vector>

#include "core/figures/figures.h"
#include "core/review/notice.h"

namespace onrecord {

std::vector<Notice> check_figures(const Document& document, const std::vector<Figure>& figures,
                                  const FigureOptions& options);

}  // namespace onrecord
