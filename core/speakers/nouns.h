// The words that tell who or what a phrase speaks of (data/*.txt).
//
// Takes: words in lower case. Gives: what is known about them. A plural is found under its singular.
//
//   person_noun("senators")  -> classes "senator lawmaker politician", office, plural
//   thing_noun("report")     -> document
//   title("sen.")            -> noun "senator"
//   first_name_gender("ada") -> female
//
// Tested by tests/core/speakers/nouns_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/speakers/cast.h"
#include "core/text/words.h"

namespace onrecord {

enum class Gender : std::uint8_t { unknown, male, female };

// How an unnamed one is counted: see data/people_nouns.txt.
enum class Standing : std::uint8_t { insider, person, office, group, kin };

struct PersonNoun {
  std::string_view classes;  // parted by blanks, its own first
  Gender gender = Gender::unknown;
  Standing standing = Standing::person;
  bool plural = false;
};

struct ThingNoun {
  std::string_view classes;  // nouns that take each other up, its own first
  SpeakerKind kind = SpeakerKind::organization;
  bool marks_name = false;  // a capitalised name that ends in it is of this kind
  bool plural = false;
};

struct Title {
  std::string_view noun;  // "" for a mere courtesy
  Gender gender = Gender::unknown;
};

enum class PlaceKind : std::uint8_t { country, place, abbreviation, adjective };

std::optional<PersonNoun> person_noun(std::string_view word);
std::optional<ThingNoun> thing_noun(std::string_view word);
std::optional<Title> title(std::string_view word);       // with or without its period
std::optional<PlaceKind> place(std::string_view words);  // words joined by '_', no final period
bool is_first_name(std::string_view word);
Gender first_name_gender(std::string_view word);
bool is_never_name(std::string_view word);                  // days, months, words of pages
bool shares_class(std::string_view a, std::string_view b);  // two lists of classes have one in common

}  // namespace onrecord
