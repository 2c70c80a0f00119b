// An attribution: somebody's words or thought as the article gives them.
//
//   "We won," said the mayor on Friday, "at last."
//   content [0 .. "We won,"]  cue [said]  source [the mayor]  content ["at last."]
//
// Ranges are tokens of the document, in text order, without overlap; quotation marks are inside content,
// a final period or comma outside the marks is not. The terms are PolNeAR's (Newell et al., LREC 2018).
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/span.h"

namespace onrecord {

enum class QuoteKind : std::uint8_t { direct, mixed, indirect };  // all, part, none of it in quotation marks
enum class Mode : std::uint8_t { speech, thought, attitude };

struct Attribution {
  std::vector<Range> content;   // never empty
  std::vector<Range> verbatim;  // the pieces inside quotation marks, marks left out
  std::vector<Range> source;    // empty if the article names none
  Range cue;                    // empty if there is none
  QuoteKind kind = QuoteKind::indirect;
  Mode mode = Mode::speech;
  float confidence = 0;  // 0 to 1, calibrated
};

}  // namespace onrecord
