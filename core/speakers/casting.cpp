#include "core/speakers/casting.h"

#include <algorithm>

#include "core/speakers/certainty.h"
#include "core/speakers/roles.h"

namespace onrecord {
namespace {

void sort_mentions(std::vector<Mention>& mentions) {
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  const auto same = [](const Mention& a, const Mention& b) { return a.range.overlaps(b.range); };
  mentions.erase(std::unique(mentions.begin(), mentions.end(), same), mentions.end());
}

std::optional<std::string> role_of(const Document& document, const Entity& entity) {
  const auto role = entity.named ? best_role(entity) : std::nullopt;
  return role ? std::optional<std::string>(plain_text(document, role->range)) : std::nullopt;
}

}  // namespace

Cast make_cast(const Document& document, const std::vector<Attribution>& attributions, Entities entities,
               const std::vector<Finding>& findings) {
  Cast cast;
  for (Entity& entity : entities.list) sort_mentions(entity.mentions);
  std::vector<std::optional<std::uint32_t>> speaker_of(entities.list.size());
  for (std::size_t a = 0; a < findings.size(); ++a) {
    Voice voice;
    const bool sure = findings[a].confidence >= kLeastSure;
    if (sure) voice.why = findings[a].why;
    if (const auto id = sure ? findings[a].entity : std::nullopt) {
      voice.confidence = findings[a].confidence;
      const Entity& entity = entities[*id];
      if (!speaker_of[*id]) {
        speaker_of[*id] = static_cast<std::uint32_t>(cast.speakers.size());
        cast.speakers.push_back(
            {entity.name, entity.kind, entity.named, false, role_of(document, entity), entity.mentions});
      }
      voice.speaker = speaker_of[*id];
      Speaker& speaker = cast.speakers[*voice.speaker];
      speaker.anonymous |= entity.anonymous && attributions[a].mode == Mode::speech;
    } else if (voice.why.empty()) {
      voice.why = attributions[a].source.empty() ? "no source is named" : "it is not clear who is meant";
    }
    cast.voices.push_back(std::move(voice));
  }
  for (EntityId id = 0; id < entities.list.size(); ++id) {
    const Entity& entity = entities[id];
    if (!entity.named || entity.kind != SpeakerKind::person) continue;
    cast.people.push_back({entity.name, role_of(document, entity), entity.mentions, speaker_of[id]});
  }
  std::stable_sort(cast.people.begin(), cast.people.end(), [](const Person& a, const Person& b) {
    return a.mentions.front().range.begin < b.mentions.front().range.begin;
  });
  return cast;
}

}  // namespace onrecord
