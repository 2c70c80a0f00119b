#include "core/speakers/phrases/pronouns.h"

namespace onrecord {

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

}  // namespace onrecord
