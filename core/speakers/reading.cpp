#include "core/speakers/reading.h"

#include <algorithm>
#include <numeric>

#include "core/speakers/phrases/appositions.h"
#include "core/speakers/phrases/mentions.h"
#include "core/speakers/phrases/subjects.h"
#include "core/speakers/sources/continuation.h"
#include "core/speakers/sources/described.h"
#include "core/speakers/sources/first_person.h"
#include "core/speakers/sources/named.h"
#include "core/speakers/sources/pronoun.h"
#include "core/speakers/sources/relative_pronoun.h"
#include "core/speakers/sources/sentence_subject.h"

namespace onrecord {
namespace {

constexpr float kTells = 0.75f;       // probability from which a pronoun tells what pronouns somebody takes
constexpr float kTellsOther = 0.95f;  // the same against the gender of a first name
constexpr float kDescribes = 0.85f;   // from which it is a role of theirs as well
constexpr float kTakesUp = 0.65f;     // from which a description that is no source is somebody known

// The source as given, else the subject of the cue.
Source read_source(const Memory& memory, const Attribution& attribution) {
  Source source{&attribution, {}, false};
  Range range;
  if (!attribution.source.empty()) {
    range = attribution.source.front();
  } else {
    const CueSubject subject = find_subject(memory.document, memory.tagging, attribution);
    range = subject.phrase;
    source.of_sentence = subject.sentences;
  }
  if (!range.empty()) source.phrase = read_phrase(memory.document, memory.names, range);
  return source;
}

class Reader {
 public:
  Reader(const std::vector<Attribution>& attributions, Memory& memory, const SourceWatcher& watch)
      : memory_(memory), watch_(watch), findings_(attributions.size()) {
    for (const Attribution& attribution : attributions) sources_.push_back(read_source(memory, attribution));
  }

  std::vector<Finding> read() {
    std::vector<Range> phrases;
    for (const Source& source : sources_) phrases.push_back(source.phrase.range);
    for (const MentionEvent& event :
         find_mentions(memory_.document, memory_.tagging, memory_.lines, memory_.names, phrases))
      read(event);
    read_others();
    return std::move(findings_);
  }

 private:
  void read(const MentionEvent& event) {
    switch (event.kind) {
      case MentionKind::source:
        read_source_at(event.index);
        break;
      case MentionKind::name:
        read_name(event.index);
        break;
      case MentionKind::pronoun:
        read_pronoun(event.range);
        break;
      case MentionKind::description:
        read_description(event.range);
        break;
      case MentionKind::spoke:
        if (findings_[event.index].entity)
          memory_.spoke(*findings_[event.index].entity, sources_[event.index].phrase.range);
        break;
    }
  }

  void read_name(std::uint32_t n) {
    const EntityId id = memory_.entities.of_name[n];
    const Range range = memory_.names[n].range;
    const bool subject = memory_.positions.is_subject(range);
    memory_.note(id, range, MentionForm::name, subject, memory_.positions.owns_subject(range));
    read_pair(n, subject || memory_.positions.has_subject(range.begin));
  }

  // "Ada Holm and Bo Lind waved. They ...": two that are named in one breath may be meant together.
  void read_pair(std::uint32_t n, bool subject) {
    if (n == 0) return;
    const Name &name = memory_.names[n], &before = memory_.names[n - 1];
    const std::uint32_t begin = name.title.empty() ? name.range.begin : name.title.begin;
    const EntityId a = memory_.entities.of_name[n - 1], b = memory_.entities.of_name[n];
    if (memory_.document.lower(before.range.end) != "and" || begin != before.range.end + 1 || a == b) return;
    if (memory_.entities[a].kind != SpeakerKind::person || memory_.entities[b].kind != SpeakerKind::person)
      return;
    const EntityId id = memory_.together({a, b});
    memory_.focus.mention(id, memory_.entities[id], memory_.positions.of(name.range.begin), subject);
  }

  void read_pronoun(Range range) {
    const auto pronoun = third_person(memory_.document.lower(range.begin));
    std::optional<EntityId> id;
    if (is_reflexive(memory_.document.lower(range.begin))) id = subject_at(range.begin);
    if (!id) {
      const Choice choice = choose(pronoun_query(*pronoun, range, memory_), memory_);
      id = choice.id;
      if (id) tell_gender(*id, pronoun->gender, choice.probability);
    }
    if (id)
      memory_.note(*id, range, MentionForm::pronoun, pronoun->subject && memory_.positions.is_subject(range));
  }

  // "Ada Holm herself", "Ada Holm found herself": who was just named, else the subject of the sentence.
  std::optional<EntityId> subject_at(std::uint32_t token) const {
    if (memory_.last_mention && memory_.last_mention_end == token) return memory_.last_mention;
    const auto subject = memory_.subjects.find(memory_.document.tokens[token].sentence);
    if (subject == memory_.subjects.end()) return std::nullopt;
    const bool person = memory_.entities[subject->second.id].kind == SpeakerKind::person;
    return person ? std::optional(subject->second.id) : std::nullopt;
  }

  // Where one candidate stands out, its pronoun tells what pronouns it takes from here on.
  void tell_gender(EntityId id, Gender gender, float probability) {
    Entity& entity = memory_.entities[id];
    if (entity.gender_told || gender == Gender::unknown || entity.kind != SpeakerKind::person) return;
    const bool other = entity.gender != Gender::unknown && entity.gender != gender;
    if (probability < (other ? kTellsOther : kTells)) return;
    entity.gender = gender;
    entity.gender_told = true;
  }

  void read_description(Range range) {
    const Phrase phrase = read_phrase(memory_.document, memory_.names, range);
    if (phrase.form != PhraseForm::description) return;
    std::optional<EntityId> id = apposed_to(range);
    if (!id) id = named_after(memory_.document, memory_.names, memory_.entities, range);
    bool describes = id.has_value();
    if (!id) {
      const Choice choice = choose(description_query(phrase, memory_), memory_);
      if (choice.probability >= kTakesUp) id = choice.id;
      describes = choice.probability >= kDescribes;
    }
    if (!id)
      id = memory_.introduce(phrase);
    else if (describes)
      memory_.describe(*id, phrase);
    memory_.note(*id, range, MentionForm::description, memory_.positions.is_subject(range));
  }

  // "Mitch McConnell, (now) | the majority leader": whose name ends at the comma.
  std::optional<EntityId> apposed_to(Range range) const {
    const Document& document = memory_.document;
    std::uint32_t comma = range.begin;
    if (comma > 0 && (document.lower(comma - 1) == "now" || document.lower(comma - 1) == "then")) --comma;
    if (comma < 2 || document.of(comma - 1) != "," || !memory_.last_mention) return std::nullopt;
    const bool closed =
        range.end < document.tokens.size() && (document.tokens[range.end].kind == TokenKind::punctuation ||
                                               is_preposition(document.lower(range.end)));
    if (!closed) return std::nullopt;  // "..., the mayor said"
    const std::uint32_t end = memory_.last_mention_end;
    const bool near = end + 1 == comma || (end + 8 > comma && document.of(comma - 2) == ")");
    const Entity& entity = memory_.entities[*memory_.last_mention];
    return near && entity.kind == SpeakerKind::person && entity.named ? memory_.last_mention : std::nullopt;
  }

  void read_source_at(std::uint32_t a) {
    const Source& source = sources_[a];
    const std::uint32_t paragraph = memory_.document.tokens[source.phrase.range.begin].paragraph;
    if (!memory_.lines[paragraph].part_of_article()) return;
    if (asks_for_several(source.phrase)) memory_.pair_up();
    if (watch_) watch_(a, source, memory_);
    switch (source.phrase.form) {
      case PhraseForm::name:
        findings_[a] = find_named(source, memory_);
        if (!source.phrase.apposed.empty()) memory_.call(*findings_[a].entity, source.phrase.apposed);
        if (findings_[a].ground == Ground::together)
          memory_.entities[*findings_[a].entity].mentions.push_back({source.phrase.range, MentionForm::name});
        break;
      case PhraseForm::pronoun:
        findings_[a] = is_relative(memory_.document.lower(source.phrase.noun))
                           ? find_relative_pronoun(source, memory_)
                           : find_pronoun(source, memory_);
        if (findings_[a].entity) read_pronoun_source(source.phrase, findings_[a]);
        break;
      case PhraseForm::description:
        findings_[a] = find_described(source, memory_);
        read_described_source(source.phrase, findings_[a]);
        break;
      case PhraseForm::none:
        break;
    }
  }

  bool asks_for_several(const Phrase& phrase) const {
    if (phrase.form == PhraseForm::description) return phrase.person && phrase.person->plural;
    if (phrase.form != PhraseForm::pronoun) return false;
    const auto pronoun = third_person(memory_.document.lower(phrase.noun));
    return pronoun && pronoun->referent == Referent::group;
  }

  void read_pronoun_source(const Phrase& phrase, const Finding& finding) {
    memory_.entities[*finding.entity].mentions.push_back({phrase.range, MentionForm::pronoun});
    if (const auto pronoun = third_person(memory_.document.lower(phrase.noun)))
      tell_gender(*finding.entity, pronoun->gender, finding.certainty);
  }

  void read_described_source(const Phrase& phrase, Finding& finding) {
    if (!finding.entity) finding.entity = memory_.introduce(phrase);
    memory_.describe(*finding.entity, phrase);
    memory_.entities[*finding.entity].mentions.push_back({phrase.range, MentionForm::description});
  }

  // What is asked when all others are known.
  void read_others() {
    for (std::uint32_t a = 0; a < sources_.size(); ++a)
      if (!findings_[a].entity && sources_[a].of_sentence)
        findings_[a] = find_sentence_subject(sources_[a], memory_);
    FirstPerson first_person(memory_, sources_);
    for (std::uint32_t a = 0; a < sources_.size(); ++a) {
      if (findings_[a].entity) continue;
      findings_[a] = first_person.find(a, findings_, memory_);
      if (findings_[a].entity && !sources_[a].phrase.range.empty())
        memory_.entities[*findings_[a].entity].mentions.push_back(
            {sources_[a].phrase.range, MentionForm::pronoun});
    }
    read_continuations();
  }

  void read_continuations() {
    std::vector<std::uint32_t> order(sources_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto first = [&](std::uint32_t a) { return sources_[a].attribution->content.front().begin; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return first(a) < first(b); });
    std::optional<std::uint32_t> before;
    for (const std::uint32_t a : order) {
      if (before && is_free(memory_.document, *sources_[a].attribution)) {
        const Finding found =
            find_continuation(memory_.document, sources_[a], sources_[*before], findings_[*before]);
        if (found.entity) findings_[a] = found;
      }
      if (findings_[a].entity) before = a;
    }
  }

  Memory& memory_;
  const SourceWatcher& watch_;
  std::vector<Source> sources_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> read_article(const std::vector<Attribution>& attributions, Memory& memory,
                                  const SourceWatcher& watch) {
  return Reader(attributions, memory, watch).read();
}

}  // namespace onrecord
