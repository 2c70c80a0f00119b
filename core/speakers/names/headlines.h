// Names in a line in which most words have a capital: those that the text has elsewhere, and what starts with a
// first name.
//
//   "Holm Tells Council To Keep Harbour Open" above an article on Ada Holm: Holm
//
// Takes: a document, its lines and the names of its other lines. Gives: the names of such lines.
// Tested by tests/core/speakers/names_test.cpp.
#pragma once

#include <vector>

#include "core/speakers/names/capitals.h"
#include "core/speakers/names/names.h"

namespace onrecord {

std::vector<Name> headline_names(const Document& document, const Capitals& capitals,
                                 const std::vector<Line>& lines, const std::vector<Name>& names);

}  // namespace onrecord
