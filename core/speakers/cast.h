// The cast of an article: who speaks, who is named, and who stands behind each attribution.
//
//   "Mayor Ada Holm said ... , she added. ... Bo Lind ..."
//   speakers  {name "Ada Holm", roles ["Mayor"], mentions [Ada Holm: name, she: pronoun]}
//   people    {Ada Holm, speaker 0}  {Bo Lind, no speaker}
//   voices    attribution 0 -> speaker 0, named;  1 -> speaker 0, last_speaker "she"
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
  bool named = false;                // a proper name is known
  bool anonymous = false;            // a human source, cited for a statement and not named
  std::vector<std::string> roles;    // as printed, the most telling first
  std::vector<std::string> members;  // names of those whom a plural source stands for
  std::vector<Mention> mentions;     // in text order
};

// Everyone the article names, quoted or not.
struct Person {
  std::string name;
  std::vector<std::string> roles;
  std::vector<Mention> mentions;
  std::optional<std::uint32_t> speaker;  // index into Cast::speakers
};

// How a speaker was found. The words for a reader are made in core/report.
enum class Ground : std::uint8_t {
  no_source,       // the article names none
  unclear,         // one is given, but not who it is
  named,           // by the name beside the quote
  short_form,      // by a shorter form of the name
  together,        // by several names
  last_speaker,    // a pronoun for who was quoted last
  spoken_of,       // a pronoun for another
  just_before,     // who, which
  described,       // by a description of somebody named
  named_later,     // the same, named further down
  unnamed,         // by a description of somebody; no name is given
  described_body,  // by a description of a body or document, which needs no name
  own_words,       // I, we: whose words they are
  author,          // I, we: the article's
  subject,         // of the sentence
  continuation,    // of the quote above
};

// Who stands behind one attribution.
struct Voice {
  std::optional<std::uint32_t> speaker;  // index into Cast::speakers; none rather than a guess
  Ground ground = Ground::no_source;
  Range evidence;        // the words of the source that the ground rests on; may be empty
  float confidence = 0;  // that the name is right, calibrated (certainty.h); 0 without a speaker
};

struct Cast {
  std::vector<Speaker> speakers;  // in order of their first quote
  std::vector<Person> people;     // in order of their first mention
  std::vector<Voice> voices;      // one an attribution
};

}  // namespace onrecord
