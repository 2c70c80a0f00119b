// Whom a pronoun means: what the text has been about so far, as it is read from the start.
//
// Takes: mentions, in text order. Gives: for a pronoun, the best of the few last mentioned, if one fits.
//
//   Mary Ott met Bo Lind. She said ...       "she": Mary Ott (gender)
//   Ada Holm quit. Her aide Bo Lind shrugged. She said ...
//
// A candidate's score falls with each sentence outside quotations since its last mention and with the
// paragraph, and rises if it was the subject there or owned it, if it was quoted last and nobody has been the
// subject since, and with every mention. After a quotation that opens its paragraph, who was quoted last is
// not farther for the new paragraph. Gender rules out, never adds a name. The kRecent last ones are looked
// at, so that time is linear. Does not handle: pronouns that point forward. Tested by
// tests/core/speakers/pronouns_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/speakers/entities.h"

namespace onrecord {

enum class Referent : std::uint8_t { person, group, thing };

// What a pronoun asks for.
struct Pronoun {
  Referent referent = Referent::person;
  Gender gender = Gender::unknown;
  bool subject = true;
};

std::optional<Pronoun> third_person(std::string_view lower);  // he, she, they, it and their forms
bool is_first_person(std::string_view lower);
bool is_reflexive(std::string_view lower);
bool is_relative(std::string_view lower);

struct Position {
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;  // counted over sentences that are not wholly quoted
  std::uint32_t paragraph = 0;
  bool quoted = false;
  bool after_quote = false;  // its paragraph opens with a quotation: "...," she said
};

class Focus {
 public:
  void mention(EntityId id, const Entity& entity, Position at, bool subject, bool owner = false);
  void speak(EntityId id, Position at);

  // Whom a pronoun at `at` means; nothing if nobody fits.
  struct Pick {
    std::optional<EntityId> id;
    float margin = 0;  // over the next best; large if there is none
  };
  Pick find(const Pronoun& pronoun, Position at, bool source, const Entities& entities) const;

  // The persons last mentioned, latest last.
  const std::vector<EntityId>& persons() const { return persons_; }
  const std::vector<EntityId>& things() const { return things_; }
  std::optional<EntityId> last_speaker() const { return last_speaker_; }
  bool known(EntityId id) const { return id < seen_.size() && seen_[id].mentions > 0; }
  // How present an entity is at `at`: what a definite description leans on too.
  float salience(EntityId id, Position at) const;
  // Whether it is the subject of the very sentence of `at`.
  bool subject_at(EntityId id, Position at) const {
    return known(id) && seen_[id].subject && seen_[id].at.sentence == at.sentence;
  }

 private:
  struct Seen {
    Position at;
    bool subject = false;
    bool owner = false;  // of the subject
    std::uint32_t mentions = 0;
    std::uint32_t speaks = 0;
  };

  Seen& seen(EntityId id);
  static void touch(std::vector<EntityId>& list, EntityId id);

  std::vector<Seen> seen_;
  std::vector<EntityId> persons_, groups_, things_;  // latest last
  std::optional<EntityId> last_speaker_, last_subject_;
};

}  // namespace onrecord
