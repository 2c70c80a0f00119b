#include "core/speakers/sources/described.h"

#include "core/speakers/certainty.h"
#include "core/speakers/phrases/appositions.h"
#include "core/speakers/relatives.h"
#include "core/speakers/sources/pronoun.h"

namespace onrecord {
namespace {

// Told by structure, without a choice.
std::optional<EntityId> by_structure(const Phrase& phrase, const Memory& memory) {
  if (!phrase.person) return std::nullopt;
  if (const auto id = find_relative(phrase, memory)) return id;
  if (!(phrase.head == phrase.range)) return std::nullopt;
  return named_after(memory.document, memory.names, memory.entities, phrase.range);
}

}  // namespace

Query description_query(const Phrase& phrase, const Memory& memory) {
  Query query;
  query.asked = asked_by(phrase);
  if (phrase.person) query.gender = phrase.person->gender;
  query.phrase = phrase;
  query.at = memory.positions.of(phrase.range.begin);
  query.headline = memory.lines[query.at.paragraph].kind == LineKind::headline;
  return query;
}

Query source_query(const Source& source, const Memory& memory) {
  Query query = description_query(source.phrase, memory);
  query.source = true;
  query.content = source.attribution->content;
  return query;
}

Finding find_described(const Source& source, const Memory& memory) {
  const Phrase& phrase = source.phrase;
  Finding finding;
  finding.evidence = phrase.head;
  const bool human = phrase.person || (phrase.thing && phrase.thing->kind == SpeakerKind::people);
  finding.ground = human ? Ground::unnamed : Ground::described_body;
  finding.entity = by_structure(phrase, memory);
  finding.certainty = kSureApposed;
  if (!finding.entity) {
    const Query query = source_query(source, memory);
    const Choice choice = choose(query, memory);
    finding.certainty = choice_certainty(query.asked, choice.probability);
    if (finding.certainty >= kLeastSure)
      finding.entity = choice.id;
    else
      finding.certainty = kSureOfWords;  // what is printed is right in any case
  }
  if (!finding.entity || !memory.entities[*finding.entity].named) return finding;
  finding.ground = memory.focus.seen(*finding.entity) ? Ground::described : Ground::named_later;
  return finding;
}

}  // namespace onrecord
