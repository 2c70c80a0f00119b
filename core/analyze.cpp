#include "core/analyze.h"

#include "core/report/notices.h"
#include "core/text/document.h"
#include "core/text/limit.h"

namespace onrecord {

Analysis analyze(std::string_view text, const Options&) {
  const std::string_view part = text.substr(0, analysable_bytes(text));
  Analysis analysis;
  analysis.document = read_document(part);
  analysis.notices = find_notices(analysis, part.size() < text.size());
  return analysis;
}

}  // namespace onrecord
