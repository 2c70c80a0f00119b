#include "core/speakers/sources/relative_pronoun.h"

#include <algorithm>

#include "core/speakers/certainty.h"
#include "core/speakers/choice/choose.h"
#include "core/speakers/sources/described.h"
#include "core/speakers/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestLead = 12;  // tokens between an antecedent and its pronoun
constexpr std::uint32_t kNear = 6;

class Antecedent {
 public:
  Antecedent(std::uint32_t relative, Memory& memory)
      : relative_(relative), memory_(memory), doc_(memory.document), word_(doc_.lower(relative)) {}

  std::optional<EntityId> find() {
    const std::uint32_t begin = doc_.sentences[doc_.tokens[relative_].sentence].begin;
    std::uint32_t end = relative_;
    while (end > begin && doc_.tokens[end - 1].kind != TokenKind::word) --end;
    const auto last = memory_.last_mention;
    const bool near =
        last && memory_.last_mention_end > begin && memory_.last_mention_end + kNear > relative_;
    if (near && memory_.last_mention_end >= end && fits(*last)) return last;
    if (const auto id = of_phrase(phrase_before(doc_, begin, end))) return id;
    if (who())
      if (const auto id = person_before(begin, end)) return id;
    if (const auto id = whatever(begin, end)) return id;
    if (near && fits(*last)) return last;
    return who() ? memory_.last_person : std::nullopt;
  }

 private:
  bool who() const { return word_ == "who" || word_ == "whom"; }

  bool fits(EntityId id) const {
    const SpeakerKind kind = memory_.entities[id].kind;
    const bool human = kind == SpeakerKind::person || kind == SpeakerKind::people;
    return who() == human || word_ == "that" || word_ == "whose";
  }

  std::optional<EntityId> of_phrase(Range noun) {
    if (noun.empty()) return std::nullopt;
    const Phrase phrase = read_phrase(doc_, memory_.names, noun);
    if (phrase.form == PhraseForm::name && fits(memory_.entities.of_name[phrase.names.front()]))
      return memory_.entities.of_name[phrase.names.front()];
    const bool person =
        phrase.person && (phrase.article != Article::none || person_noun(doc_.lower(phrase.noun)));
    if (phrase.form != PhraseForm::description || (!person && who())) return std::nullopt;  // "unclear who"
    return described(phrase);
  }

  // "those who", "the 38 percent who", "crowds who": a noun that is not known for a person.
  std::optional<EntityId> whatever(std::uint32_t begin, std::uint32_t end) {
    if (!who() || end == begin) return std::nullopt;
    const std::string_view word = doc_.lower(end - 1);
    const Pos pos = pos_of(memory_.tagging, end - 1);
    const bool many = word == "those" || word == "many" || word == "some" || word == "percent" ||
                      (pos == Pos::noun && word.back() == 's');
    if (!many) return std::nullopt;
    Range noun = phrase_before(doc_, begin, end);
    if (noun.empty()) noun = {end - 1, end};
    const Phrase phrase = read_phrase(doc_, memory_.names, noun);
    return phrase.form == PhraseForm::name ? std::nullopt : std::optional(memory_.introduce(phrase));
  }

  EntityId described(const Phrase& phrase) {
    if (phrase.article == Article::definite)
      if (const auto id = choose(description_query(phrase, memory_), memory_).id) return *id;
    return memory_.introduce(phrase);
  }

  // "fans of the show who ...": the nearest person before a phrase that nobody is.
  std::optional<EntityId> person_before(std::uint32_t begin, std::uint32_t end) {
    begin = std::max(begin, end - std::min(end, kLongestLead));
    for (std::uint32_t t = end; t-- > begin && doc_.of(t) != ",";) {
      const std::uint32_t n = first_name_after(memory_.names, t);
      if (n < memory_.names.size() && memory_.names[n].range.begin <= t) {
        const EntityId id = memory_.entities.of_name[n];
        if (memory_.entities[id].kind == SpeakerKind::person) return id;
        continue;
      }
      if (!person_noun(doc_.lower(t)) || is_possessive(doc_.lower(t + 1))) continue;
      const Phrase phrase = read_phrase(doc_, memory_.names, phrase_before(doc_, begin, t + 1));
      if (phrase.form == PhraseForm::description && phrase.person) return described(phrase);
    }
    return std::nullopt;
  }

  const std::uint32_t relative_;
  Memory& memory_;
  const Document& doc_;
  const std::string_view word_;
};

}  // namespace

Finding find_relative_pronoun(const Source& source, Memory& memory) {
  Finding finding;
  finding.entity = Antecedent(source.phrase.range.begin, memory).find();
  finding.ground = finding.entity ? Ground::just_before : Ground::unclear;
  finding.evidence = source.phrase.range;
  finding.certainty = kSureRelative;
  return finding;
}

}  // namespace onrecord
