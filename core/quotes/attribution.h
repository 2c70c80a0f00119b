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

#include "core/model/tagger.h"
#include "core/text/span.h"

namespace onrecord {

enum class QuoteKind : std::uint8_t { direct, mixed, indirect };  // all, part, none of it in quotation marks

// How sure each step was, 0 to 1; what confidence is computed from.
struct Evidence {
  float content = 1;      // labels of the least sure piece
  float cue = 0;          // labels of the cue, 0 without one
  float source = 0;       // labels of the source, 0 without one
  float cue_link = 0;     // that the content belongs to this cue
  float source_link = 0;  // that the cue has this source, or none
};

struct Attribution {
  std::vector<Range> content;   // never empty
  std::vector<Range> verbatim;  // the pieces inside quotation marks, marks left out
  std::vector<Range> source;    // empty if the article names none
  Range cue;                    // empty if there is none
  QuoteKind kind = QuoteKind::indirect;
  Mode mode = Mode::speech;
  Evidence evidence;
  float confidence = 0;  // 0 to 1, calibrated: of those at 0.8, about 80 % are right
};

}  // namespace onrecord
