#include "core/speakers/anonymous.h"

#include <array>

#include "core/speakers/words.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 4> kOne = {"one", "a", "an", "another"};
constexpr std::array<std::string_view, 6> kVouching = {"familiar",  "close",    "briefed",
                                                       "knowledge", "involved", "aware"};

// "people familiar with the plans"
bool vouches(const Document& document, Range range) {
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (one_of(document.lower(t), kVouching)) return true;
  return false;
}

}  // namespace

bool is_anonymous(const Document& document, const Phrase& phrase) {
  if (!phrase.person) return false;
  const PersonNoun& noun = *phrase.person;
  const Token& head = document.tokens[phrase.noun];  // "the Plain Dealer"
  if (phrase.noun > phrase.range.begin && head.capital && document.tokens[phrase.noun - 1].capital)
    return false;
  const std::string_view first = document.lower(phrase.range.begin);
  if (document.lower(phrase.noun) == "people") return vouches(document, phrase.range);
  if (noun.standing == Standing::insider) return first != "all";
  if (noun.standing == Standing::office) return false;
  const bool single = !noun.plural || first == "one";
  if (noun.standing == Standing::group) return single && one_of(first, kOne);
  return single ? phrase.article != Article::possessive : phrase.article == Article::indefinite;
}

Entity unnamed_entity(const Document& document, const Phrase& phrase) {
  Entity entity;
  entity.name = plain_text(document, phrase.range);
  if (phrase.person) {
    entity.plural = phrase.person->plural && document.lower(phrase.range.begin) != "one";
    entity.kind = entity.plural ? SpeakerKind::people : SpeakerKind::person;
    entity.gender = phrase.person->gender;
    entity.gender_told = entity.gender != Gender::unknown;
  } else if (phrase.thing) {
    entity.kind = phrase.thing->kind;
    entity.plural = phrase.thing->plural || phrase.thing->kind == SpeakerKind::people;
  }
  if (document.lower(phrase.noun) == "percent" ||
      document.of(phrase.noun) == "%") {  // a share of those polled
    entity.kind = SpeakerKind::people;
    entity.plural = true;
  }
  entity.anonymous = is_anonymous(document, phrase);
  return entity;
}

}  // namespace onrecord
