#include "core/speakers/anonymous.h"

#include <array>

#include "core/speakers/sides.h"
#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 4> kOne = {"one", "a", "an", "another"};
constexpr std::array<std::string_view, 5> kSome = {"some", "others", "another", "many", "several"};

// "people familiar with the plans"
bool vouches(const Document& document, Range range) {
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_a(document.lower(t), WordClass::vouching)) return true;
  return false;
}

}  // namespace

bool is_anonymous(const Document& document, const Phrase& phrase) {
  const std::string_view first = document.lower(phrase.range.begin), noun = document.lower(phrase.noun);
  const bool alone =
      phrase.head.size() == 1 || (phrase.head.size() == 2 && phrase.article == Article::definite);
  if (!phrase.person) return one_of(noun, kSome) || (noun == "police" && alone);
  const Token& head = document.tokens[phrase.noun];  // "the Plain Dealer"
  if (phrase.noun > phrase.range.begin && head.capital && document.tokens[phrase.noun - 1].capital)
    return false;
  if (noun == "people") return vouches(document, phrase.range);
  const bool single = !phrase.person->plural || first == "one";
  if (phrase.person->standing == Standing::group) return single && one_of(first, kOne);
  if (side(document, phrase.head) != 0) return single;  // Democratic politicians
  return first != "all";
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
