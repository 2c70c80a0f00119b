#include "core/speakers/memory/focus.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::size_t kRecent = 14;

}  // namespace

Seen& Focus::at(EntityId id) {
  if (id >= seen_.size()) seen_.resize(id + 1);
  return seen_[id];
}

void Focus::touch(std::vector<EntityId>& list, EntityId id) {
  const auto it = std::find(list.begin(), list.end(), id);
  if (it != list.end()) list.erase(it);
  if (list.size() == kRecent) list.erase(list.begin());
  list.push_back(id);
}

void Focus::mention(EntityId id, const Entity& entity, Position at, bool subject, bool owner) {
  Seen& s = this->at(id);
  const bool same_sentence = s.mentions > 0 && s.at.sentence == at.sentence;
  if (!at.quoted) s.subject = subject || (same_sentence && s.subject);
  if (!at.quoted) s.owner = owner || (same_sentence && s.owner);
  if (subject && !at.quoted && entity.kind == SpeakerKind::person) last_subject_ = id;
  if (!at.quoted || s.mentions == 0 || s.at.quoted) s.at = at;
  ++s.mentions;
  if (entity.named && (!topic_ || s.mentions > seen_[*topic_].mentions)) topic_ = id;
  const bool many = entity.plural || entity.kind == SpeakerKind::people;
  if (entity.kind == SpeakerKind::person && !many) touch(persons_, id);
  if (many || entity.kind == SpeakerKind::organization) touch(groups_, id);
  if (!many && entity.kind != SpeakerKind::person) touch(things_, id);
}

void Focus::speak(EntityId id, Position at) {
  Seen& s = this->at(id);
  ++s.speaks;
  s.at = at;
  s.at.quoted = false;
  s.subject = true;
  if (last_speaker_ != id) speaker_before_ = last_speaker_;
  last_speaker_ = last_subject_ = id;
}

}  // namespace onrecord
