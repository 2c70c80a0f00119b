#include "core/speakers/casting.h"

#include <algorithm>

#include "core/speakers/certainty.h"
#include "core/speakers/phrases/roles.h"

namespace onrecord {
namespace {

void sort_mentions(std::vector<Mention>& mentions) {
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  const auto same = [](const Mention& a, const Mention& b) { return a.range.overlaps(b.range); };
  mentions.erase(std::unique(mentions.begin(), mentions.end(), same), mentions.end());
}

// As printed, the most telling first, none that another says again.
std::vector<std::string> roles_of(const Document& document, const Entity& entity) {
  std::vector<std::string> texts;
  if (!entity.named) return texts;
  std::vector<Role> roles = entity.roles;
  std::stable_sort(roles.begin(), roles.end(),
                   [](const Role& a, const Role& b) { return a.weight > b.weight; });
  for (const Role& role : roles) {
    std::string text = plain_text(document, role.range);
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> members_of(const Entities& entities, const Entity& entity) {
  std::vector<std::string> names;
  for (const EntityId id : entity.members) names.push_back(entities[id].name);
  return names;
}

}  // namespace

Cast make_cast(const Document& document, const std::vector<Attribution>& attributions, Entities entities,
               const std::vector<Finding>& findings) {
  Cast cast;
  for (Entity& entity : entities.list) sort_mentions(entity.mentions);
  std::vector<std::optional<std::uint32_t>> speaker_of(entities.list.size());
  for (std::size_t a = 0; a < findings.size(); ++a) {
    Voice voice;
    const bool sure = findings[a].certainty >= kLeastSure;
    voice.ground = findings[a].ground;
    voice.evidence = findings[a].evidence;
    if (const auto id = sure ? findings[a].entity : std::nullopt) {
      voice.confidence = findings[a].certainty;
      const Entity& entity = entities[*id];
      if (!speaker_of[*id]) {
        speaker_of[*id] = static_cast<std::uint32_t>(cast.speakers.size());
        cast.speakers.push_back({entity.name, entity.kind, entity.named, false, roles_of(document, entity),
                                 members_of(entities, entity), entity.mentions});
      }
      voice.speaker = speaker_of[*id];
      Speaker& speaker = cast.speakers[*voice.speaker];
      speaker.anonymous |= entity.anonymous && attributions[a].mode != Mode::attitude;
    } else {
      voice.ground = attributions[a].source.empty() ? Ground::no_source : Ground::unclear;
    }
    cast.voices.push_back(voice);
  }
  for (EntityId id = 0; id < entities.list.size(); ++id) {
    const Entity& entity = entities[id];
    if (!entity.named || entity.kind != SpeakerKind::person) continue;
    cast.people.push_back({entity.name, roles_of(document, entity), entity.mentions, speaker_of[id]});
  }
  std::stable_sort(cast.people.begin(), cast.people.end(), [](const Person& a, const Person& b) {
    return a.mentions.front().range.begin < b.mentions.front().range.begin;
  });
  return cast;
}

}  // namespace onrecord
