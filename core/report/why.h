// How a speaker was found, in words a reader understands.
//
//   named           named beside the quote              last_speaker    "she": quoted last
//   short_form      "Marsh" is Donald J. Marsh          continuation    continues the quote above
//
// Takes: a voice, the text of its evidence and the name of its speaker. The only place where these sentences
// are made. Tested by tests/core/report/why_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "core/speakers/cast.h"

namespace onrecord {

std::string why(const Voice& voice, std::string_view evidence, std::string_view speaker);

}  // namespace onrecord
