#include "core/speakers/memory/compounds.h"

#include <algorithm>

namespace onrecord {

EntityId Compounds::of(std::vector<EntityId> ids, Entities& entities) {
  std::sort(ids.begin(), ids.end());
  const auto known = known_.find(ids);
  if (known != known_.end()) return known->second;
  Entity entity;
  entity.named = entity.plural = true;
  bool persons = true;
  for (const EntityId id : ids) {
    if (!entity.name.empty()) entity.name += " and ";
    entity.name += entities[id].name;
    persons &= entities[id].kind == SpeakerKind::person;
  }
  entity.kind = persons ? SpeakerKind::people : SpeakerKind::organization;
  entity.members.assign(ids.begin(), ids.end());
  entities.list.push_back(std::move(entity));
  const auto id = static_cast<EntityId>(entities.list.size() - 1);
  known_.emplace(std::move(ids), id);
  return id;
}

}  // namespace onrecord
