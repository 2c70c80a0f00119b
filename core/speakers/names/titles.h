// The name in a run of capitals, told from the titles and offices before it.
//
//   "President Ada Holm"                  name Ada Holm, title President
//   "Secretary of State Antony Marsh"     name Antony Marsh, title Secretary of State
//   "Prime Minister"                      none: a description
//
// Takes: a document, its tagging (which may be empty) and a run (capitals.h). Gives: the name, if there is one.
// Tested by tests/core/speakers/names_test.cpp.
#pragma once

#include <optional>

#include "core/model/tagger.h"
#include "core/speakers/names/names.h"
#include "core/text/document.h"

namespace onrecord {

std::optional<Name> name_in_run(const Document& document, const Tagging& tagging, Range run);

}  // namespace onrecord
