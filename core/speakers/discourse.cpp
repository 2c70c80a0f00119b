#include "core/speakers/discourse.h"

#include <algorithm>

#include "core/speakers/anonymous.h"
#include "core/speakers/appositions.h"
#include "core/speakers/certainty.h"
#include "core/speakers/clauses.h"
#include "core/speakers/compounds.h"
#include "core/speakers/descriptions.h"
#include "core/speakers/events.h"
#include "core/speakers/leads.h"
#include "core/speakers/pronouns.h"
#include "core/speakers/roles.h"
#include "core/speakers/subjects.h"
#include "core/speakers/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestName = 20;  // tokens of a description that replaces a shorter one
constexpr float kClear = 1.0f;              // margin by which a candidate stands out
constexpr float kVeryClear = 3.0f;          // the same against the gender of a first name
constexpr std::uint32_t kLongestLead = 12;  // tokens of a noun phrase before a name
constexpr std::size_t kRoles = 16;          // roles kept for one entity

std::string in_marks(std::string_view words) { return std::string("\"").append(words).append("\""); }

std::string quoted(const Document& document, Range range) { return in_marks(plain_text(document, range)); }

class Reader {
 public:
  Reader(const Document& document, const Tagging& tagging, const std::vector<Line>& lines,
         const std::vector<Name>& names, const std::vector<Attribution>& attributions, Entities& entities)
      : doc_(document),
        tagging_(tagging),
        lines_(lines),
        names_(names),
        attributions_(attributions),
        entities_(entities),
        clauses_(document, tagging),
        descriptions_(document, entities),
        findings_(attributions.size()) {
    for (std::uint32_t a = 0; a < attributions.size(); ++a) read_phrase_of(a);
  }

  std::vector<Finding> read() {
    for (const Event& event : find_events(doc_, tagging_, lines_, names_, findings_)) {
      switch (event.kind) {
        case EventKind::source:
          read_source(event.index);
          break;
        case EventKind::name:
          read_name(event.index);
          break;
        case EventKind::pronoun:
          read_pronoun(event.range);
          break;
        case EventKind::description:
          read_description(event.range);
          break;
        case EventKind::spoke:
          spoke(event.index);
          break;
      }
    }
    find_subjects();
    name_leads(doc_, descriptions_, entities_, findings_);
    return std::move(findings_);
  }

 private:
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }

  // The source as given, else the subject of the cue.
  void read_phrase_of(std::uint32_t a) {
    const Attribution& attribution = attributions_[a];
    Range source;
    if (!attribution.source.empty()) {
      source = attribution.source.front();
    } else {
      const CueSubject subject = find_subject(doc_, tagging_, attribution);
      source = subject.phrase;
      if (subject.sentences) of_sentence_.push_back(a);
    }
    if (!source.empty()) findings_[a].phrase = read_phrase(doc_, names_, source);
  }

  // A verb without a source of its own ("..., adding that", "and called for") has the subject of its
  // sentence.
  void find_subjects() {
    for (const std::uint32_t a : of_sentence_) {
      const std::uint32_t cue = attributions_[a].cue.begin;
      const auto subject = subjects_.find(doc_.tokens[cue].sentence);
      if (subject == subjects_.end() || subject->second.at > cue) continue;
      findings_[a].entity = subject->second.id;
      findings_[a].why = "the subject of the sentence";
      findings_[a].confidence = kSureSubject;
    }
  }

  void read_name(std::uint32_t n) {
    const EntityId id = entities_.of_name[n];
    const bool subject = clauses_.is_subject(names_[n].range);
    focus_.mention(id, entities_[id], clauses_.position(names_[n].range.begin), subject,
                   clauses_.owns_subject(names_[n].range));
    if (subject)
      subjects_.emplace(doc_.tokens[names_[n].range.begin].sentence, Subject{id, names_[n].range.begin});
    read_pair(n, subject || clauses_.has_subject(names_[n].range.begin));
    last_person_ = entities_[id].kind == SpeakerKind::person ? id : last_person_;
    if (names_[n].range.end <= last_mention_end_) return;  // inside a description just read
    last_mention_end_ = names_[n].range.end;
    last_mention_ = id;
  }

  void note(EntityId id, Range range, MentionForm form, bool subject) {
    entities_[id].mentions.push_back({range, form});
    focus_.mention(id, entities_[id], clauses_.position(range.begin), subject);
    if (subject) subjects_.emplace(doc_.tokens[range.begin].sentence, Subject{id, range.begin});
    last_mention_end_ = range.end;
    last_mention_ = id;
  }

  void read_pronoun(Range range) {
    const auto pronoun = third_person(lower(range.begin));
    auto id = is_reflexive(lower(range.begin)) ? subject_at(range.begin) : std::nullopt;
    if (!id) id = whom(*pronoun, range, false);
    if (id) note(*id, range, MentionForm::pronoun, pronoun->subject && clauses_.is_subject(range));
  }

  // "Ada Holm herself", "Ada Holm found herself": who was just named, else the subject of the sentence.
  std::optional<EntityId> subject_at(std::uint32_t token) const {
    if (last_mention_ && last_mention_end_ == token) return last_mention_;
    const auto subject = subjects_.find(doc_.tokens[token].sentence);
    if (subject == subjects_.end() || entities_[subject->second.id].kind != SpeakerKind::person)
      return std::nullopt;
    return subject->second.id;
  }

  // Where one candidate stands out, its pronoun tells what pronouns it takes from here on.
  std::optional<EntityId> whom(const Pronoun& pronoun, Range range, bool source) {
    const Focus::Pick pick = focus_.find(pronoun, clauses_.position(range.begin), source, entities_);
    margin_ = pick.margin;
    if (!pick.id || pronoun.referent != Referent::person || entities_[*pick.id].gender_told) return pick.id;
    Entity& entity = entities_[*pick.id];
    const bool other = entity.gender != Gender::unknown && entity.gender != pronoun.gender;
    if (pick.margin > (other ? kVeryClear : kClear)) {
      entity.gender = pronoun.gender;
      entity.gender_told = true;
    }
    return pick.id;
  }

  void read_description(Range range) {
    const Phrase phrase = read_phrase(doc_, names_, range);
    if (phrase.form != PhraseForm::description) return;
    std::optional<EntityId> id = in_apposition(range);
    if (!id) id = named_after(doc_, names_, entities_, range);
    if (!id && phrase.article != Article::indefinite)
      id = descriptions_.find(phrase, clauses_.position(range.begin), entities_, focus_);
    if (!id) id = descriptions_.varied_name(phrase, clauses_.position(range.begin), false, entities_, focus_);
    if (id)
      describe(*id, phrase);
    else
      id = unnamed(phrase);
    note(*id, range, MentionForm::description, clauses_.is_subject(range));
  }

  // "Mitch McConnell, (now) | the majority leader": whose name ends at the comma.
  std::optional<EntityId> in_apposition(Range range) const {
    std::uint32_t comma = range.begin;
    if (comma > 0 && (lower(comma - 1) == "now" || lower(comma - 1) == "then")) --comma;
    if (comma < 2 || doc_.of(comma - 1) != "," || !last_mention_) return std::nullopt;
    const bool closed =
        range.end < doc_.tokens.size() &&
        (doc_.tokens[range.end].kind == TokenKind::punctuation || is_preposition(lower(range.end)));
    if (!closed) return std::nullopt;  // "..., the mayor said"
    const bool near =
        last_mention_end_ + 1 == comma || (last_mention_end_ + 8 > comma && doc_.of(comma - 2) == ")");
    const Entity& entity = entities_[*last_mention_];
    return near && entity.kind == SpeakerKind::person && entity.named ? last_mention_ : std::nullopt;
  }

  // What the text calls somebody is a role of theirs; one word adds nothing to a role that is known.
  void describe(EntityId id, const Phrase& phrase) {
    Entity& entity = entities_[id];
    if (!entity.named || entity.kind != SpeakerKind::person || !phrase.person) return;
    const bool bare = phrase.head.size() <= 2;
    if (entity.roles.size() >= kRoles || (bare && !entity.roles.empty())) return;
    entity.roles.push_back(weigh_role(doc_, with_complement(doc_, phrase)));
  }

  void read_source(std::uint32_t a) {
    Finding& finding = findings_[a];
    if (!lines_[doc_.tokens[finding.phrase.range.begin].paragraph].part_of_article()) return;
    switch (finding.phrase.form) {
      case PhraseForm::name:
        read_named_source(finding);
        break;
      case PhraseForm::pronoun:
        read_pronoun_source(finding, attributions_[a].cue);
        break;
      case PhraseForm::description:
        read_described_source(finding);
        break;
      case PhraseForm::none:
        break;
    }
  }

  void read_named_source(Finding& finding) {
    finding.confidence = kSureNamed;
    if (finding.phrase.names.size() > 1) {
      finding.entity = together(finding.phrase);
      finding.why = "named together beside the quote";
      return;
    }
    const std::uint32_t n = finding.phrase.names.front();
    finding.entity = entities_.of_name[n];
    if (!finding.phrase.apposed.empty() && entities_[*finding.entity].roles.size() < kRoles)
      entities_[*finding.entity].roles.push_back(weigh_role(doc_, finding.phrase.apposed));
    const std::string printed = plain_text(doc_, names_[n].range);
    const std::string& full = entities_[*finding.entity].name;
    finding.why = printed == full ? "named beside the quote" : in_marks(printed).append(" is ").append(full);
  }

  // Several named sources of one quote are one speaker, "A and B".
  EntityId together(const Phrase& phrase) {
    std::vector<EntityId> ids;
    for (const std::uint32_t n : phrase.names)
      if (std::find(ids.begin(), ids.end(), entities_.of_name[n]) == ids.end())
        ids.push_back(entities_.of_name[n]);
    if (ids.size() == 1) return ids.front();
    const EntityId id = compounds_.of(std::move(ids), entities_);
    entities_[id].mentions.push_back({phrase.range, MentionForm::name});
    return id;
  }

  // "Ada Holm and Bo Lind waved. They ...": two that are named in one breath may be meant together.
  void read_pair(std::uint32_t n, bool subject) {
    if (n == 0) return;
    const std::uint32_t joint = names_[n - 1].range.end;
    const Name& name = names_[n];
    const std::uint32_t begin = name.title.empty() ? name.range.begin : name.title.begin;
    const EntityId a = entities_.of_name[n - 1], b = entities_.of_name[n];
    if (lower(joint) != "and" || begin != joint + 1 || a == b) return;
    if (entities_[a].kind != SpeakerKind::person || entities_[b].kind != SpeakerKind::person) return;
    const EntityId id = compounds_.of({a, b}, entities_);
    focus_.mention(id, entities_[id], clauses_.position(name.range.begin), subject);
  }

  EntityId append(Entity entity) {
    entities_.list.push_back(std::move(entity));
    return static_cast<EntityId>(entities_.list.size() - 1);
  }

  void read_pronoun_source(Finding& finding, Range cue) {
    const std::string_view word = lower(finding.phrase.noun);
    if (word == "it" && is_passive(doc_, tagging_, cue)) return;  // "it was reported"
    const Range range = finding.phrase.range;
    if (is_first_person(word) || word == "you") return;  // left to resolve.h
    if (is_relative(word)) {
      finding.entity = antecedent(range.begin);
      finding.confidence = kSureRelative;
      finding.why = quoted(doc_, range) + ": named just before";
    } else if (const auto pronoun = third_person(word)) {
      const std::optional<EntityId> before = focus_.last_speaker();
      finding.entity = whom(*pronoun, range, true);
      finding.confidence = pronoun_certainty(pronoun->referent, margin_);
      const bool last = finding.entity && finding.entity == before;
      finding.why = quoted(doc_, range) + (last ? ": quoted last" : ": the one spoken of");
    }
    if (!finding.entity)
      finding.why.clear();
    else
      entities_[*finding.entity].mentions.push_back({range, MentionForm::pronoun});
  }

  // Whom "who" or "which" right after a name or noun stands for.
  std::optional<EntityId> antecedent(std::uint32_t relative) {
    const Range sentence = doc_.sentences[doc_.tokens[relative].sentence];
    const bool who = lower(relative) == "who" || lower(relative) == "whom";
    std::uint32_t end = relative;
    while (end > sentence.begin && doc_.tokens[end - 1].kind != TokenKind::word) --end;
    const bool near = last_mention_ && last_mention_end_ > sentence.begin && last_mention_end_ + 6 > relative;
    const auto fits = [&](EntityId id) {
      const SpeakerKind kind = entities_[id].kind;
      const bool human = kind == SpeakerKind::person || kind == SpeakerKind::people;
      return who == human || lower(relative) == "that" || lower(relative) == "whose";
    };
    if (near && last_mention_end_ >= end && fits(*last_mention_)) return last_mention_;
    const Range noun = phrase_before(doc_, sentence.begin, end);
    if (!noun.empty()) {
      const Phrase phrase = read_phrase(doc_, names_, noun);
      if (phrase.form == PhraseForm::name && fits(entities_.of_name[phrase.names.front()]))
        return entities_.of_name[phrase.names.front()];
      const bool person =
          phrase.person && (phrase.article != Article::none || person_noun(lower(phrase.noun)));
      if (phrase.form == PhraseForm::description && (person || !who))  // not "unclear who"
        return described(phrase, clauses_.position(noun.begin));
    }
    if (who)
      if (const auto id = person_before(sentence.begin, end)) return id;
    if (near && fits(*last_mention_)) return last_mention_;
    return who ? last_person_ : std::nullopt;
  }

  // "fans of the show who ...": the nearest person before a phrase that nobody is.
  std::optional<EntityId> person_before(std::uint32_t begin, std::uint32_t end) {
    begin = std::max(begin, end - std::min(end, kLongestLead));
    for (std::uint32_t t = end; t-- > begin && doc_.of(t) != ",";) {
      const std::uint32_t n = first_name_after(names_, t);
      if (n < names_.size() && names_[n].range.begin <= t) {
        if (entities_[entities_.of_name[n]].kind == SpeakerKind::person) return entities_.of_name[n];
        continue;
      }
      if (!person_noun(lower(t)) || is_possessive(lower(t + 1))) continue;
      const Phrase phrase = read_phrase(doc_, names_, phrase_before(doc_, begin, t + 1));
      if (phrase.form == PhraseForm::description && phrase.person)
        return described(phrase, clauses_.position(t));
    }
    return std::nullopt;
  }

  // A known entity for a definite description, else a new one.
  EntityId described(const Phrase& phrase, Position at) {
    if (phrase.article == Article::definite) {
      if (const auto id = descriptions_.find(phrase, at, entities_, focus_)) return *id;
      if (const auto id = descriptions_.varied_name(phrase, at, true, entities_, focus_)) return *id;
    }
    return unnamed(phrase);
  }

  void read_described_source(Finding& finding) {
    const Phrase& phrase = finding.phrase;
    const Position at = clauses_.position(phrase.range.begin);
    const bool headline = lines_[at.paragraph].kind == LineKind::headline;
    const bool definite = phrase.article == Article::definite || phrase.article == Article::possessive ||
                          (phrase.article == Article::none && headline);
    finding.entity = relative(phrase);
    if (!finding.entity && phrase.person && phrase.head == phrase.range)
      finding.entity = named_after(doc_, names_, entities_, phrase.range);
    if (!finding.entity && (definite || phrase.article == Article::none))
      finding.entity = descriptions_.find(phrase, at, entities_, focus_);
    finding.confidence = kSureDescribed;
    if (!finding.entity) {
      finding.entity = descriptions_.varied_name(phrase, at, true, entities_, focus_);
      if (finding.entity) finding.confidence = kSureVaried;
    }
    if (finding.entity) describe(*finding.entity, phrase);
    if (finding.entity && entities_[*finding.entity].named) {
      finding.why = quoted(doc_, phrase.head) + " is " + entities_[*finding.entity].name;
    } else {
      if (!finding.entity) finding.entity = unnamed(phrase);
      keep_fullest(entities_[*finding.entity], phrase);
      finding.why = entities_[*finding.entity].kind == SpeakerKind::person ||
                            entities_[*finding.entity].kind == SpeakerKind::people
                        ? "not named in the article"
                        : "named beside the quote";
    }
    entities_[*finding.entity].mentions.push_back({phrase.range, MentionForm::description});
  }

  // "his wife", "Bo Lind's wife", "the wife of Bo Lind"
  std::optional<EntityId> relative(const Phrase& phrase) {
    if (!phrase.person) return std::nullopt;
    const std::uint32_t first = phrase.head.begin;
    if (const auto owner = third_person(lower(first)); owner && owner->referent == Referent::person) {
      const auto of = whom(*owner, {first, first + 1}, false);
      return of ? descriptions_.relative(phrase, *of, entities_) : std::nullopt;
    }
    for (std::uint32_t n = first_name_after(names_, phrase.range.begin);
         n < names_.size() && names_[n].range.end <= phrase.range.end; ++n) {
      const Range name = names_[n].range;
      const bool owner = name.end < phrase.noun && is_possessive(lower(name.end));
      const bool after =
          name.begin > phrase.noun && name.begin - phrase.noun == 2 && lower(name.begin - 1) == "of";
      if (owner || after) return descriptions_.relative(phrase, entities_.of_name[n], entities_);
    }
    return std::nullopt;
  }

  // An unnamed source goes by its fullest description.
  void keep_fullest(Entity& entity, const Phrase& phrase) const {
    if (phrase.range.size() > kLongestName) return;
    std::string fuller = plain_text(doc_, phrase.range);
    const bool bare = phrase.head.size() <= 2;
    if (!bare && fuller.size() > entity.name.size()) entity.name = std::move(fuller);
  }

  // The entity of a description that no name is known for; the same words twice are one.
  EntityId unnamed(const Phrase& phrase) {
    std::string key(doc_.of(phrase.range));
    for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const auto known = unnamed_.find(key);
    if (known != unnamed_.end()) return known->second;
    const EntityId id = append(unnamed_entity(doc_, phrase));
    unnamed_.emplace(std::move(key), id);
    descriptions_.add(id, phrase);
    return id;
  }

  void spoke(std::uint32_t a) {
    const Finding& finding = findings_[a];
    if (!finding.entity) return;
    const Position at = clauses_.position(finding.phrase.range.begin);
    focus_.mention(*finding.entity, entities_[*finding.entity], at, true);
    focus_.speak(*finding.entity, at);
    subjects_[doc_.tokens[finding.phrase.range.begin].sentence] = {*finding.entity,
                                                                   finding.phrase.range.begin};
    last_mention_ = finding.entity;
    last_mention_end_ = finding.phrase.range.end;
    clauses_.set_subject(finding.phrase.range.begin);
  }

  struct Subject {
    EntityId id = 0;
    std::uint32_t at = 0;
  };

  const Document& doc_;
  const Tagging& tagging_;
  const std::vector<Line>& lines_;
  const std::vector<Name>& names_;
  const std::vector<Attribution>& attributions_;
  Entities& entities_;
  Clauses clauses_;
  Descriptions descriptions_;
  Focus focus_;
  std::vector<Finding> findings_;
  std::vector<std::uint32_t> of_sentence_;  // attributions whose source is the subject of the sentence
  Compounds compounds_;
  std::unordered_map<std::string, EntityId> unnamed_;
  std::unordered_map<std::uint32_t, Subject> subjects_;  // of sentences
  std::optional<EntityId> last_person_, last_mention_;
  std::uint32_t last_mention_end_ = 0;
  float margin_ = 0;  // of the last pronoun
};

}  // namespace

std::vector<Finding> read_discourse(const Document& document, const Tagging& tagging,
                                    const std::vector<Line>& lines, const std::vector<Name>& names,
                                    const std::vector<Attribution>& attributions, Entities& entities) {
  return Reader(document, tagging, lines, names, attributions, entities).read();
}

}  // namespace onrecord
