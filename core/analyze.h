// The whole pipeline: a text in, its analysis out.
//
// Takes: UTF-8 bytes, any content, and options. Gives: what every stage found, joined (report/analysis.h).
// A text over the limit (text/limit.h) is analysed up to a paragraph's end, and a notice names the part.
// Time is linear in the length of the text. Tested by tests/core/analyze_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "core/report/analysis.h"

namespace onrecord {

struct Options {
  // YYYY-MM-DD or YYYY-MM-DDThh:mm:ss: what relative dates count from; "" if none.
  std::string reference_date;
};

// What is wrong with the weights that are built in, "" if nothing; with damaged weights nothing is found.
const char* model_error();

Analysis analyze(std::string_view text, const Options& options);

}  // namespace onrecord
