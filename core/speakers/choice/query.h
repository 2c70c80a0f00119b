// A mention that means somebody, and what it asks for.
//
//   "she"               he (a person, female)          "the Vermont senator"   person
//   "both men"          people                         "the bank"              organization
//   "the ruling"        document                       "the 18-year-old"       other
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/speakers/memory/positions.h"
#include "core/speakers/phrases/phrases.h"
#include "core/speakers/phrases/pronouns.h"

namespace onrecord {

enum class Asked : std::uint8_t { he, they, it, person, people, organization, document, other };
inline constexpr std::size_t kAsked = 8;

std::string_view asked_name(Asked asked);  // "he"

struct Query {
  Asked asked = Asked::other;
  Gender gender = Gender::unknown;
  Phrase phrase;  // of a description; only its range for a pronoun
  Position at;
  bool source = false;         // of an attribution
  bool headline = false;       // stands in one
  std::vector<Range> content;  // of the attribution
  bool is_description() const { return asked > Asked::it; }
};

Asked asked_by(const Pronoun& pronoun);
Asked asked_by(const Phrase& description);

}  // namespace onrecord
