#include "core/speakers/leads.h"

#include <map>
#include <string>

namespace onrecord {
namespace {

constexpr std::uint32_t kLead = 3;  // paragraphs in which an unnamed person may be named later

}  // namespace

void name_leads(const Document& document, const Descriptions& descriptions, Entities& entities,
                std::vector<Finding>& findings) {
  std::map<EntityId, EntityId> renamed;
  for (Finding& finding : findings) {
    if (!finding.entity || finding.phrase.form != PhraseForm::description || entities[*finding.entity].named)
      continue;
    const bool lead = document.tokens[finding.phrase.range.begin].paragraph < kLead;
    auto later = lead ? descriptions.introduced_later(finding.phrase, entities) : std::nullopt;
    if (!later) later = descriptions.same_role(finding.phrase, entities);
    if (later) renamed[*finding.entity] = *later;
  }
  for (Finding& finding : findings) {
    if (!finding.entity) continue;
    const auto later = renamed.find(*finding.entity);
    if (later == renamed.end()) continue;
    finding.entity = later->second;
    finding.why = std::string("\"")
                      .append(plain_text(document, finding.phrase.range))
                      .append("\" is named later: ")
                      .append(entities[later->second].name);
  }
  for (const auto& [from, to] : renamed)
    entities[to].mentions.insert(entities[to].mentions.end(), entities[from].mentions.begin(),
                                 entities[from].mentions.end());
}

}  // namespace onrecord
