#include "core/speakers/sources/pronoun.h"

#include "core/speakers/certainty.h"
#include "core/speakers/phrases/subjects.h"

namespace onrecord {

Query pronoun_query(const Pronoun& pronoun, Range range, const Memory& memory) {
  Query query;
  query.asked = asked_by(pronoun);
  query.gender = pronoun.gender;
  query.phrase.range = range;
  query.at = memory.positions.of(range.begin);
  return query;
}

Query source_query(const Source& source, const Pronoun& pronoun, const Memory& memory) {
  Query query = pronoun_query(pronoun, source.phrase.range, memory);
  query.source = true;
  query.content = source.attribution->content;
  return query;
}

Finding find_pronoun(const Source& source, const Memory& memory) {
  const std::string_view word = memory.document.lower(source.phrase.noun);
  const auto pronoun = third_person(word);
  Finding finding;
  finding.ground = Ground::unclear;
  if (!pronoun) return finding;
  if (word == "it" && is_passive(memory.document, memory.tagging, source.attribution->cue)) return finding;
  const Query query = source_query(source, *pronoun, memory);
  const Choice choice = choose(query, memory);
  if (!choice.id) return finding;
  finding.entity = choice.id;
  finding.ground = choice.id == memory.focus.last_speaker() ? Ground::last_speaker : Ground::spoken_of;
  finding.evidence = source.phrase.range;
  finding.certainty = choice_certainty(query.asked, choice.probability);
  return finding;
}

}  // namespace onrecord
