#include "core/speakers/choice/query.h"

#include <array>

namespace onrecord {

std::string_view asked_name(Asked asked) {
  constexpr std::array<std::string_view, kAsked> kNames = {"he",     "they",         "it",       "person",
                                                           "people", "organization", "document", "other"};
  return kNames[static_cast<std::size_t>(asked)];
}

Asked asked_by(const Pronoun& pronoun) {
  if (pronoun.referent == Referent::person) return Asked::he;
  return pronoun.referent == Referent::group ? Asked::they : Asked::it;
}

Asked asked_by(const Phrase& description) {
  if (description.person) return description.person->plural ? Asked::people : Asked::person;
  if (!description.thing) return Asked::other;
  if (description.thing->kind == SpeakerKind::organization) return Asked::organization;
  return description.thing->kind == SpeakerKind::document ? Asked::document : Asked::people;
}

}  // namespace onrecord
