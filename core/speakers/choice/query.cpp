#include "core/speakers/choice/query.h"

namespace onrecord {

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
