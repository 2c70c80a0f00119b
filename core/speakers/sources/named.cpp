#include "core/speakers/sources/named.h"

#include <algorithm>

#include "core/speakers/certainty.h"

namespace onrecord {

Finding find_named(const Source& source, Memory& memory) {
  const Entities& entities = memory.entities;
  std::vector<EntityId> ids;
  for (const std::uint32_t n : source.phrase.names)
    if (std::find(ids.begin(), ids.end(), entities.of_name[n]) == ids.end()) ids.push_back(entities.of_name[n]);
  Finding finding;
  finding.certainty = kSureNamed;
  if (ids.size() > 1) {
    finding.entity = memory.together(std::move(ids));
    finding.ground = Ground::together;
    finding.evidence = source.phrase.range;
    return finding;
  }
  finding.entity = ids.front();
  finding.evidence = memory.names[source.phrase.names.front()].range;
  const bool full = plain_text(memory.document, finding.evidence) == entities[ids.front()].name;
  finding.ground = full ? Ground::named : Ground::short_form;
  return finding;
}

}  // namespace onrecord
