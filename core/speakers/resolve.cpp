#include "core/speakers/resolve.h"

#include "core/speakers/casting.h"
#include "core/speakers/memory/memory.h"
#include "core/speakers/names/entities.h"
#include "core/speakers/names/names.h"
#include "core/speakers/phrases/roles.h"
#include "core/speakers/reading.h"

namespace onrecord {

Cast resolve_speakers(const Document& document, const Tagging& tagging,
                      const std::vector<Attribution>& attributions, const SourceWatcher& watch) {
  const std::vector<Line>& lines = document.lines;
  std::vector<Name> names = find_names(document, tagging, lines);
  mark_sources(attributions, names);
  Entities entities = group_names(document, names);
  find_roles(document, tagging, names, entities);
  Memory memory(document, tagging, lines, names, std::move(entities));
  const std::vector<Finding> findings = read_article(attributions, memory, watch);
  return make_cast(document, attributions, std::move(memory.entities), findings);
}

}  // namespace onrecord
