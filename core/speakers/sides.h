// The party that a word, a description or an entity is of.
//
// Takes: a word in lower case, a range, or an entity. Gives: a number for the side; 0 if nothing says one.
//
//   the GOP front-runner    as Republican Bo Lind, Sen. Bo Lind (R-Ostby), unlike Democrat Ada Holm
//
// Knows the large parties of the United States and Britain. Tested by tests/core/speakers/sides_test.cpp.
#pragma once

#include <string_view>

#include "core/speakers/names/entities.h"
#include "core/text/document.h"

namespace onrecord {

int side(std::string_view word);
int side(const Document& document, Range range);
// By its roles and by what stands around its names.
int side(const Document& document, const Entity& entity);

}  // namespace onrecord
