#include "core/speakers/sources/sentence_subject.h"

#include "core/speakers/certainty.h"

namespace onrecord {

Finding find_sentence_subject(const Source& source, const Memory& memory) {
  if (!source.of_sentence) return {};
  const std::uint32_t cue = source.attribution->cue.begin;
  const auto subject = memory.subjects.find(memory.document.tokens[cue].sentence);
  if (subject == memory.subjects.end() || subject->second.at > cue) return {};
  return {subject->second.id, Ground::subject, {}, kSureSubject};
}

}  // namespace onrecord
