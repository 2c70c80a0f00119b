// The cast of an article: who speaks, who is named, and who stands behind each attribution.
//
//   "Mayor Ada Holm said ... , she added. ... Bo Lind ..."
//   speakers  {name "Ada Holm", role "Mayor", mentions [Ada Holm: name, she: pronoun]}
//   people    {Ada Holm, speaker 0}  {Bo Lind, no speaker}
//   voices    attribution 0 -> speaker 0 "named beside the quote", 1 -> speaker 0 "\"she\": last woman
//   quoted"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text/span.h"

namespace onrecord {

enum class SpeakerKind : std::uint8_t { person, people, organization, document, other };
enum class MentionForm : std::uint8_t { name, pronoun, description };

struct Mention {
  Range range;
  MentionForm form = MentionForm::name;
};

struct Speaker {
  std::string name;  // the fullest the article prints, without title; a description if unnamed
  SpeakerKind kind = SpeakerKind::person;
  bool named = false;               // a proper name is known
  bool anonymous = false;           // a human source, cited for a statement and not named
  std::optional<std::string> role;  // as printed
  std::vector<Mention> mentions;    // in text order
};

// Everyone the article names, quoted or not.
struct Person {
  std::string name;
  std::optional<std::string> role;
  std::vector<Mention> mentions;
  std::optional<std::uint32_t> speaker;  // index into Cast::speakers
};

// Who stands behind one attribution.
struct Voice {
  std::optional<std::uint32_t> speaker;  // index into Cast::speakers; none rather than a guess
  std::string why;                       // how it was found, in words a reader understands
  float confidence = 0;                  // that the name is right (certainty.h); 0 without a speaker
};

struct Cast {
  std::vector<Speaker> speakers;  // in order of their first quote
  std::vector<Person> people;     // in order of their first mention
  std::vector<Voice> voices;      // one an attribution
};

}  // namespace onrecord
