#include "core/speakers/pronouns.h"

#include <algorithm>
#include <cmath>

namespace onrecord {
namespace {

constexpr float kNever = -100.0f;
constexpr std::size_t kRecent = 12;
constexpr std::uint32_t kFar = 12;   // sentences after which nobody is meant any more
constexpr float kOwner = 1.2f;       // "Holm's plan is ...": of what the sentence starts with
constexpr float kParagraph = -0.6f;  // last mentioned before this paragraph
constexpr float kPerSentence = 0.7f;
constexpr float kSubject = 1.5f;
constexpr float kLastSpeaker = 0.8f;
constexpr float kSameSentence = 0.8f;  // the subject of the very sentence
constexpr float kPerDoubling = 0.3f;   // each doubling of the number of mentions
constexpr float kGender = 0.7f;        // the gender is known to fit
constexpr float kOtherGender = -4.0f;  // the first name suggests another
constexpr float kUnnamed = -0.7f;      // only described, and not quoted
constexpr float kQuoted = 2.0f;        // mentioned only in somebody's words

}  // namespace

std::optional<Pronoun> third_person(std::string_view w) {
  if (w == "he") return Pronoun{Referent::person, Gender::male, true};
  if (w == "him" || w == "his" || w == "himself") return Pronoun{Referent::person, Gender::male, false};
  if (w == "she") return Pronoun{Referent::person, Gender::female, true};
  if (w == "her" || w == "hers" || w == "herself") return Pronoun{Referent::person, Gender::female, false};
  if (w == "they") return Pronoun{Referent::group, Gender::unknown, true};
  if (w == "them" || w == "their" || w == "theirs") return Pronoun{Referent::group, Gender::unknown, false};
  if (w == "it") return Pronoun{Referent::thing, Gender::unknown, true};
  if (w == "its" || w == "itself") return Pronoun{Referent::thing, Gender::unknown, false};
  return std::nullopt;
}

bool is_first_person(std::string_view w) {
  return w == "i" || w == "we" || w == "me" || w == "us" || w == "my" || w == "our" || w == "myself" ||
         w == "ourselves";
}

bool is_reflexive(std::string_view w) { return w == "himself" || w == "herself"; }

bool is_relative(std::string_view w) {
  return w == "who" || w == "which" || w == "that" || w == "whom" || w == "whose";
}

Focus::Seen& Focus::seen(EntityId id) {
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
  Seen& s = seen(id);
  const bool same_sentence = s.mentions > 0 && s.at.sentence == at.sentence;
  if (!at.quoted) s.subject = subject || (same_sentence && s.subject);
  if (!at.quoted) s.owner = owner || (same_sentence && s.owner);
  if (subject && !at.quoted && entity.kind == SpeakerKind::person) last_subject_ = id;
  if (!at.quoted || s.mentions == 0 || s.at.quoted) s.at = at;
  ++s.mentions;
  const bool many = entity.plural || entity.kind == SpeakerKind::people;
  if (entity.kind == SpeakerKind::person && !many) touch(persons_, id);
  if (many || (entity.kind == SpeakerKind::organization && !entity.place)) touch(groups_, id);
  if (!many && entity.kind != SpeakerKind::person && !entity.place) touch(things_, id);
}

void Focus::speak(EntityId id, Position at) {
  Seen& s = seen(id);
  ++s.speaks;
  s.at = at;
  s.at.quoted = false;
  s.subject = true;
  last_speaker_ = last_subject_ = id;
}

float Focus::salience(EntityId id, Position at) const {
  if (id >= seen_.size() || seen_[id].mentions == 0) return kNever;
  const Seen& s = seen_[id];
  const std::uint32_t distance = at.sentence - std::min(at.sentence, s.at.sentence);
  float score = -kPerSentence * static_cast<float>(std::min(distance, kFar));
  if (s.owner && !s.subject) score += kOwner;
  if (at.paragraph != s.at.paragraph && !(at.after_quote && last_speaker_ == id)) score += kParagraph;
  if (s.subject) score += kSubject + (distance == 0 ? kSameSentence : 0.0f);
  if (last_speaker_ == id && last_subject_ == id) score += kLastSpeaker;
  if (s.at.quoted) score -= kQuoted;
  return score + kPerDoubling * std::log2(static_cast<float>(s.mentions));
}

Focus::Pick Focus::find(const Pronoun& pronoun, Position at, bool source, const Entities& entities) const {
  const auto& list = pronoun.referent == Referent::person  ? persons_
                     : pronoun.referent == Referent::group ? groups_
                                                           : things_;
  Pick pick;
  float best = 0, second = kNever;
  for (auto it = list.rbegin(); it != list.rend(); ++it) {
    const Entity& entity = entities[*it];
    const Seen& s = seen_[*it];
    if (at.sentence > s.at.sentence + kFar) continue;
    const bool gender_known = entity.gender != Gender::unknown && pronoun.gender != Gender::unknown;
    const bool fits = entity.gender == pronoun.gender;
    if (gender_known && !fits && entity.gender_told) continue;
    float score = salience(*it, at) + (!gender_known ? 0.0f : fits ? kGender : kOtherGender);
    if (!entity.named && (s.speaks == 0 || entity.gender == Gender::unknown)) score += kUnnamed;
    if (pronoun.referent == Referent::group) score += entity.kind == SpeakerKind::people ? 2.0f : 0.0f;
    if (source && s.speaks > 0 && pronoun.referent != Referent::person) score += 1;
    if (!pick.id || score > best) {
      if (pick.id) second = best;
      pick.id = *it;
      best = score;
    } else {
      second = std::max(second, score);
    }
  }
  pick.margin = best - second;
  return pick;
}

}  // namespace onrecord
