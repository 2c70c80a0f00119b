// Who has been spoken of, where, and who spoke: what a pronoun or a description can take up.
//
// Takes: mentions, in text order. Gives: the last ones of each kind, and for each entity where it was last.
//
//   Mary Ott met Bo Lind. She said ...
//   persons {Mary Ott: subject, spoke; Bo Lind}   last_speaker Mary Ott
//
// Only the kRecent last ones of a kind are kept, so that time is linear.
// Tested by tests/core/speakers/focus_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/speakers/memory/positions.h"
#include "core/speakers/names/entities.h"

namespace onrecord {

// Of an entity, as far as the text has been read.
struct Seen {
  Position at;           // its last mention outside quotations, if there is one
  bool subject = false;  // in the sentence of that mention
  bool owner = false;    // of the subject there: "Holm's plan is ..."
  std::uint32_t mentions = 0;
  std::uint32_t speaks = 0;
};

class Focus {
 public:
  void mention(EntityId id, const Entity& entity, Position at, bool subject, bool owner = false);
  void speak(EntityId id, Position at);

  // The last mentioned, latest last.
  const std::vector<EntityId>& persons() const { return persons_; }
  const std::vector<EntityId>& groups() const { return groups_; }
  const std::vector<EntityId>& things() const { return things_; }
  std::optional<EntityId> last_speaker() const { return last_speaker_; }
  std::optional<EntityId> speaker_before() const { return speaker_before_; }
  std::optional<EntityId> last_subject() const { return last_subject_; }
  // The person or thing with most mentions so far.
  std::optional<EntityId> topic() const { return topic_; }
  // Nothing where it has not been mentioned yet.
  const Seen* seen(EntityId id) const {
    return id < seen_.size() && seen_[id].mentions > 0 ? &seen_[id] : nullptr;
  }

 private:
  Seen& at(EntityId id);
  static void touch(std::vector<EntityId>& list, EntityId id);

  std::vector<Seen> seen_;
  std::vector<EntityId> persons_, groups_, things_;
  std::optional<EntityId> last_speaker_, speaker_before_, last_subject_, topic_;
};

}  // namespace onrecord
