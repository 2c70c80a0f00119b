#include "core/speakers/sources/named.h"

#include <algorithm>

#include "core/speakers/certainty.h"

namespace onrecord {
namespace {

constexpr std::size_t kLargestFamily = 4;

// "the Holms": everybody of the surname, if they are several.
std::vector<EntityId> family(Range name, const Memory& memory) {
  const std::string_view word = memory.document.lower(name.end - 1);
  if (name.size() > 1 || word.size() < 3 || word.back() != 's') return {};
  const auto& members = memory.descriptions.by_surname(word.substr(0, word.size() - 1));
  return members.size() > 1 && members.size() <= kLargestFamily ? members : std::vector<EntityId>();
}

}  // namespace

Finding find_named(const Source& source, Memory& memory) {
  const Entities& entities = memory.entities;
  std::vector<EntityId> ids;
  for (const std::uint32_t n : source.phrase.names)
    if (std::find(ids.begin(), ids.end(), entities.of_name[n]) == ids.end())
      ids.push_back(entities.of_name[n]);
  if (ids.size() == 1)
    if (auto members = family(memory.names[source.phrase.names.front()].range, memory); !members.empty())
      ids = std::move(members);
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
