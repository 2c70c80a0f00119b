// What the words of pronouns ask for.
//
//   third_person("her")  -> a person, female, no subject     is_relative("whose")  -> true
//
// Tested by tests/core/speakers/pronouns_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/speakers/nouns.h"

namespace onrecord {

enum class Referent : std::uint8_t { person, group, thing };

struct Pronoun {
  Referent referent = Referent::person;
  Gender gender = Gender::unknown;
  bool subject = true;
};

std::optional<Pronoun> third_person(std::string_view lower);  // he, she, they, it and their forms
bool is_first_person(std::string_view lower);
bool is_reflexive(std::string_view lower);
bool is_relative(std::string_view lower);

}  // namespace onrecord
