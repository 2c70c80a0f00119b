#include "core/text/plain_text.h"

namespace onrecord {

std::string plain_text(const Document& document, Range range) {
  std::string out;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (t > range.begin && document.tokens[t].space_before) out += ' ';
    out += document.of(t);
  }
  return out;
}

}  // namespace onrecord
