// A notice: something a reader of the analysis should know or check, never a verdict.
#pragma once

#include <string>

#include "core/text/span.h"

namespace onrecord {

struct Notice {
  std::string code;     // stable, for programs: unbalanced-quotation-mark
  Span span;            // bytes; where to look
  std::string message;  // one sentence for the reader
};

}  // namespace onrecord
