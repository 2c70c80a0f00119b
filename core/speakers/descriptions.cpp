#include "core/speakers/descriptions.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/speakers/sides.h"
#include "core/speakers/words.h"
#include "core/text/function_words.h"

namespace onrecord {
namespace {

// Classes of nouns by which a named person may be taken up without having been introduced by them.
constexpr std::string_view kVarying =
    "candidate contender star mogul billionaire businessman player champion singer actor coach skipper "
    "athlete "
    "author comedian host veteran";

constexpr std::string_view kKin =
    "wife ex-wife widow husband ex-husband widower spouse mother mom mum father dad son daughter brother "
    "sister "
    "sibling fiancee fiance stepfather stepmother stepson uncle aunt nephew niece cousin grandfather "
    "grandmother "
    "grandson granddaughter";
constexpr float kSharedModifier = 2.0f;  // "the Vermont socialist", a senator from Vermont
constexpr float kItself = -2.3f;         // the subject of the sentence would be "he"
constexpr float kOtherSide = -4.0f;
constexpr float kDoubt = 1.0f;  // lead over the next one below which an office is given to nobody
constexpr std::array<std::string_view, 3> kUnder = {"vice", "deputy", "assistant"};
constexpr std::array<std::string_view, 8> kPosts = {"minister", "secretary", "officer",   "director",
                                                    "chief",    "general",   "president", "commissioner"};
constexpr std::array<std::string_view, 4> kOwners = {"his", "her", "its", "their"};
constexpr float kNoAgreement = -10.0f;
constexpr std::size_t kCandidates = 24;
constexpr float kSameWords = 0.55f;        // unnamed ones: the noun and nothing against it
constexpr float kOfficeAgreement = -1.3f;  // "the Vermont senator" where nothing else says Vermont
constexpr std::uint32_t kSoon = 400;       // tokens within which a lead's unnamed person is named

// Nouns under which any organization can be taken up again, and the groups of nouns for one document.
constexpr std::array<std::string_view, 20> kAnyOrganization = {
    "company",   "bank",  "firm",    "agency",      "group",       "organization", "organisation",
    "newspaper", "paper", "network", "airline",     "club",        "retailer",     "carmaker",
    "automaker", "maker", "charity", "publication", "broadcaster", "manufacturer"};
constexpr std::array<std::string_view, 6> kStudies = {"study",  "survey",   "poll",
                                                      "report", "research", "analysis"};
constexpr std::array<std::string_view, 6> kArticles = {"article", "story",     "piece",
                                                       "column",  "editorial", "commentary"};
constexpr std::array<std::string_view, 5> kRulings = {"ruling", "decision", "opinion", "order", "verdict"};

// One word for nouns that take each other up: a survey is later "the study".
std::string_view thing_class(std::string_view noun) {
  if (one_of(noun, kStudies)) return kStudies[0];
  if (one_of(noun, kArticles)) return kArticles[0];
  return one_of(noun, kRulings) ? kRulings[0] : noun;
}

template <typename Visit>
void for_each_class(std::string_view classes, Visit visit) {
  while (!classes.empty()) {
    const std::string_view one = classes.substr(0, classes.find(' '));
    visit(one);
    classes.remove_prefix(one.size() < classes.size() ? one.size() + 1 : one.size());
  }
}

// "his campaign": the Holm campaign, never the Campaign Workers Union.
bool ends_in(const Entity& entity, std::string_view noun) { return entity.name.ends_with(noun); }

// "the next president"
bool is_hoped_for(const Document& document, Range role) {
  for (std::uint32_t t = role.begin; t < role.end; ++t)
    if (document.lower(t) == "next" || document.lower(t) == "future") return true;
  return false;
}

bool holds_other_office(const Document& document, const Entity& entity, const PersonNoun& noun, bool office) {
  for (const Role& role : entity.roles) {
    if (is_hoped_for(document, role.range)) continue;
    if (!office && role.noun != "president") continue;  // a candidate may be a senator
    const auto held = person_noun(role.noun);
    if (held && held->standing == Standing::office && !shares_class(held->classes, noun.classes)) return true;
  }
  return false;
}

}  // namespace

Descriptions::Descriptions(const Document& document, const Entities& entities) : doc_(document) {
  for (EntityId id = 0; id < entities.list.size(); ++id) {
    const Entity& entity = entities[id];
    for (const Role& role : entity.roles)
      for (std::uint32_t t = role.range.begin; t < role.range.end; ++t)
        if (const std::string_view classes = classes_of(t); !classes.empty())
          index(classes, {id, role.range, t, true});
    if (entity.mentions.empty()) continue;
    if (entity.kind != SpeakerKind::person)
      index_name(id, entity.mentions.front().range);
    else if (const std::size_t blank = entity.name.rfind(' '); blank != std::string::npos)
      by_surname_[std::string_view(entity.name).substr(blank + 1)].push_back(id);
  }
}

void Descriptions::index_name(EntityId id, Range name) {
  for (std::uint32_t t = name.begin; t < name.end; ++t)
    if (t + 1 == name.end || thing_noun(doc_.lower(t))) by_name_word_[doc_.lower(t)].push_back(id);
}

std::string_view Descriptions::classes_of(std::uint32_t token) const {
  if (doc_.tokens[token].kind != TokenKind::word) return {};
  if (const auto noun = person_noun(doc_.lower(token))) return noun->classes;
  const auto known = title(doc_.lower(token));
  if (!known || known->noun.empty()) return {};
  const auto noun = person_noun(known->noun);
  return noun ? noun->classes : std::string_view();
}

void Descriptions::index(std::string_view classes, const Described& described) {
  for_each_class(classes, [&](std::string_view one) { by_class_[one].push_back(described); });
}

void Descriptions::add(EntityId id, const Phrase& phrase) {
  const Described described{id, phrase.head, phrase.noun, false};
  if (phrase.person)
    index(phrase.person->classes, described);
  else
    by_class_[thing_class(doc_.lower(phrase.noun))].push_back(described);
}

// The prime minister is no defence minister, and the president no vice president.
bool Descriptions::another_post(const Phrase& phrase, const Described& described) const {
  const std::string_view noun = doc_.lower(phrase.noun);
  if (noun != doc_.lower(described.noun)) return false;
  const auto kind = [&](Range words, std::uint32_t at) {
    const bool any = at > words.begin && doc_.tokens[at - 1].kind == TokenKind::word &&
                     !is_function_word(doc_.lower(at - 1)) && !is_possessive(doc_.lower(at - 1));
    return any ? doc_.lower(at - 1) : std::string_view();
  };
  const std::string_view ours = kind(phrase.head, phrase.noun),
                         theirs = kind(described.words, described.noun);
  if (ours == theirs) return false;
  if (one_of(ours, kUnder) || one_of(theirs, kUnder)) return true;
  return one_of(noun, kPosts) && !ours.empty() && !theirs.empty() && !place(ours) && !place(theirs);
}

bool Descriptions::holds_another_post(const Phrase& phrase, EntityId id, const Entity& entity) const {
  for (const Role& role : entity.roles)
    for (std::uint32_t t = role.range.begin; t < role.range.end; ++t)
      if (doc_.lower(t) == role.noun && another_post(phrase, {id, role.range, t, true})) return true;
  return false;
}

// Shared words count for, words of the phrase that the other lacks against.
float Descriptions::agreement(const Phrase& phrase, const Described& described) const {
  float score = doc_.lower(phrase.noun) == doc_.lower(described.noun) ? 0.6f : 0.0f;
  const std::string_view owner = doc_.lower(phrase.head.begin), other = doc_.lower(described.words.begin);
  if (owner != other && one_of(owner, kOwners) && one_of(other, kOwners)) return kNoAgreement;
  if (another_post(phrase, described)) return kNoAgreement;
  for (std::uint32_t t = phrase.head.begin; t < phrase.head.end; ++t) {
    const std::string_view word = doc_.lower(t);
    if (t == phrase.noun || doc_.tokens[t].kind != TokenKind::word || is_function_word(word) ||
        word[0] == '\'')
      continue;
    bool found = false;
    for (std::uint32_t u = described.words.begin; u < described.words.end && !found; ++u)
      found = doc_.lower(u) == word;
    if (found)
      score += 1;
    else
      score -= word == "former" || word == "other" || phrase.article == Article::possessive ? 2.0f
               : doc_.tokens[t].capital                                                     ? 0.4f
                                                                                            : 0.8f;
  }
  return score;
}

// "The Advocate", a paper: no office and no party, yet with a capital.
bool Descriptions::is_proper(const Phrase& phrase) const {
  if (!phrase.person || phrase.head.size() != 2 || !doc_.tokens[phrase.noun].capital) return false;
  return phrase.person->standing != Standing::office && side(doc_.lower(phrase.noun)) == 0;
}

std::optional<EntityId> Descriptions::find(const Phrase& phrase, Position at, const Entities& entities,
                                           const Focus& focus) const {
  if (is_proper(phrase)) return std::nullopt;
  if (!phrase.person) return find_thing(phrase, at, entities, focus);
  const bool plural = phrase.person->plural;
  std::optional<EntityId> best;
  float best_score = -2.5f;
  const std::string_view own = phrase.person->classes.substr(0, phrase.person->classes.find(' '));
  const auto weigh = [&](const Described& d, std::string_view by) {
    const Entity& entity = entities[d.id];
    if (d.named ? plural : entity.plural != plural) return;
    if (!focus.known(d.id)) return;
    if (phrase.person->gender != Gender::unknown && entity.gender != Gender::unknown &&
        phrase.person->gender != entity.gender)
      return;
    if (!d.named && phrase.article == Article::indefinite && doc_.lower(phrase.noun) != doc_.lower(d.noun))
      return;
    const float agreed = agreement(phrase, d);
    const bool office = phrase.person->standing == Standing::office;
    if (agreed < (!d.named ? kSameWords : office ? kOfficeAgreement : 0.0f)) return;
    if (!d.named && phrase.article == Article::none && !(phrase.range == phrase.head)) return;
    float score = agreed + 0.5f * std::max(focus.salience(d.id, at), -4.0f);
    if (by != own) score -= 0.7f;
    if (score > best_score) {
      best = d.id;
      best_score = score;
    }
  };
  for_each_class(phrase.person->classes, [&](std::string_view one) {
    const auto found = by_class_.find(one);
    if (found == by_class_.end()) return;
    const auto& list = found->second;
    // Roles are indexed before the text is read: walk back over those already introduced.
    std::size_t looked = 0;
    for (auto it = list.rbegin(); it != list.rend() && looked < 2 * kCandidates; ++it, ++looked)
      weigh(*it, one);
    for (std::size_t i = 0; i < std::min(list.size(), kCandidates); ++i) weigh(list[i], one);
  });
  return best;
}

std::optional<EntityId> Descriptions::find_thing(const Phrase& phrase, Position at, const Entities& entities,
                                                 const Focus& focus) const {
  const std::string_view noun = doc_.lower(phrase.noun);
  std::optional<EntityId> best;
  float best_score = -4;
  const auto weigh = [&](EntityId id, float bonus) {
    if (!focus.known(id)) return;
    const float score = std::max(focus.salience(id, at), -3.0f) + bonus;
    if (score > best_score) {
      best = id;
      best_score = score;
    }
  };
  if (const auto found = by_name_word_.find(noun);
      found != by_name_word_.end() && phrase.head.size() <= 2 && phrase.range == phrase.head)
    for (std::size_t i = 0; i < std::min(found->second.size(), kCandidates); ++i)
      if (phrase.article != Article::possessive || ends_in(entities[found->second[i]], noun))
        weigh(found->second[i], 3);
  // Police are the police of the place: named once, they are meant everywhere.
  if (const auto found = by_name_word_.find(noun); noun == "police" && found != by_name_word_.end() &&
                                                   found->second.size() == 1 && phrase.range == phrase.head &&
                                                   phrase.head.size() <= 2)
    return found->second.front();
  if (one_of(noun, kAnyOrganization) && phrase.article == Article::definite && phrase.head.size() <= 3)
    for (const EntityId id : focus.things())
      if (entities[id].named && entities[id].kind == SpeakerKind::organization && !entities[id].place &&
          entities[id].mentions.size() > 1)
        weigh(id, std::log2(static_cast<float>(entities[id].mentions.size())) - 1);
  const auto described = by_class_.find(thing_class(noun));
  if (described != by_class_.end())
    for (std::size_t i = 0; i < std::min(described->second.size(), kCandidates); ++i) {
      const Described& d = described->second[described->second.size() - 1 - i];
      if (agreement(phrase, d) >= 0) weigh(d.id, 2);
    }
  return best;
}

std::optional<EntityId> Descriptions::relative(const Phrase& phrase, EntityId of,
                                               const Entities& entities) const {
  if (!phrase.person || phrase.person->plural || !shares_class(phrase.person->classes, kKin))
    return std::nullopt;
  const std::string& name = entities[of].name;
  const auto namesakes = by_surname_.find(std::string_view(name).substr(name.rfind(' ') + 1));
  if (namesakes == by_surname_.end()) return std::nullopt;
  std::optional<EntityId> found;
  for (std::size_t i = 0; i < std::min(namesakes->second.size(), kCandidates); ++i) {
    const EntityId id = namesakes->second[i];
    const Entity& entity = entities[id];
    const Gender gender = phrase.person->gender;
    if (id == of || (gender != Gender::unknown && entity.gender != gender)) continue;
    const bool other = std::any_of(entity.roles.begin(), entity.roles.end(), [&](const Role& role) {
      const auto kin = person_noun(role.noun);
      return kin && shares_class(kin->classes, kKin) && role.noun != doc_.lower(phrase.noun);
    });
    if (other) continue;
    if (found) return std::nullopt;
    found = id;
  }
  return found;
}

std::optional<EntityId> Descriptions::introduced_later(const Phrase& phrase, const Entities& entities) const {
  if (phrase.person && phrase.person->plural) return std::nullopt;
  const std::uint32_t next = phrase.head.end;  // "a former director of Liberty" says who, and is another
  if (phrase.article == Article::indefinite && next < phrase.range.end && doc_.lower(next) == "of")
    return std::nullopt;
  if (!phrase.person && !(phrase.thing && phrase.thing->kind == SpeakerKind::organization))
    return std::nullopt;
  std::optional<EntityId> best;
  bool several = false;
  const auto consider = [&](EntityId id) {
    if (id == best || entities[id].mentions.empty()) return;
    const std::uint32_t first = entities[id].mentions.front().range.begin;
    if (first < phrase.range.end || first > phrase.range.end + kSoon) return;
    several |= best.has_value();
    if (!best || first < entities[*best].mentions.front().range.begin) best = id;
  };
  if (phrase.person) {
    const auto found = by_class_.find(phrase.person->classes.substr(0, phrase.person->classes.find(' ')));
    if (found == by_class_.end()) return std::nullopt;
    for (std::size_t i = 0; i < std::min(found->second.size(), kCandidates); ++i)
      if (found->second[i].named && !another_post(phrase, found->second[i]) &&
          (phrase.person->standing == Standing::office || shares_modifier(phrase, found->second[i].words)))
        consider(found->second[i].id);
  } else if (const auto found = by_name_word_.find(doc_.lower(phrase.noun)); found != by_name_word_.end()) {
    for (std::size_t i = 0; i < std::min(found->second.size(), kCandidates); ++i)
      if (shares_modifier(phrase, entities[found->second[i]].mentions.front().range))
        consider(found->second[i]);
  }
  return several ? std::nullopt : best;
}

std::optional<EntityId> Descriptions::same_role(const Phrase& phrase, const Entities& entities) const {
  if (!phrase.person || phrase.person->plural || phrase.article == Article::indefinite) return std::nullopt;
  const auto found = by_class_.find(phrase.person->classes.substr(0, phrase.person->classes.find(' ')));
  if (found == by_class_.end()) return std::nullopt;
  std::optional<EntityId> best;
  for (std::size_t i = 0; i < std::min(found->second.size(), kCandidates); ++i) {
    const Described& described = found->second[i];
    if (!described.named || described.id == best || !holds_words_of(phrase, described.words)) continue;
    if (best) return std::nullopt;
    best = described.id;
  }
  return best && entities[*best].named ? best : std::nullopt;
}

// Whether the description is two words or more, and all of them stand in `words`.
bool Descriptions::holds_words_of(const Phrase& phrase, Range words) const {
  for (std::uint32_t u = words.begin; u < words.end; ++u)
    if (doc_.lower(u) == "former" && doc_.lower(phrase.head.begin) != "former") return false;
  std::uint32_t count = 0;
  for (std::uint32_t t = phrase.head.begin; t < phrase.head.end; ++t) {
    const std::string_view word = doc_.lower(t);
    if (doc_.tokens[t].kind != TokenKind::word || is_function_word(word) || is_possessive(word)) continue;
    ++count;
    bool found = false;
    for (std::uint32_t u = words.begin; u < words.end && !found; ++u) found = doc_.lower(u) == word;
    if (!found) return false;
  }
  return count > 1;
}

std::optional<EntityId> Descriptions::varied_name(const Phrase& phrase, Position at, bool source,
                                                  const Entities& entities, const Focus& focus) const {
  if (!phrase.person || phrase.person->plural || phrase.article != Article::definite || is_proper(phrase))
    return std::nullopt;
  const PersonNoun& noun = *phrase.person;
  const bool office = source && noun.standing == Standing::office;
  const bool lawmaker = doc_.lower(phrase.noun) == "lawmaker" || doc_.lower(phrase.noun) == "politician";
  const bool party = source && (lawmaker || noun.standing == Standing::group);  // "the Vermont socialist"
  if (!office && !party && !shares_class(noun.classes, kVarying)) return std::nullopt;
  const int ours = side(doc_, phrase.head);
  std::optional<EntityId> best;
  float best_score = 0, second = -kDoubt;
  for (const EntityId id : focus.persons()) {
    const Entity& entity = entities[id];
    const bool other_gender =
        noun.gender != Gender::unknown && entity.gender != Gender::unknown && noun.gender != entity.gender;
    const bool first_name_only = is_first_name(doc_.lower(entity.mentions.front().range.begin)) &&
                                 entity.name.find(' ') == std::string::npos;
    if (!entity.named || other_gender || first_name_only || holds_other_office(doc_, entity, noun, office) ||
        holds_another_post(phrase, id, entity))
      continue;
    float score = focus.salience(id, at) + std::log2(static_cast<float>(entity.mentions.size()));
    if (!office && focus.subject_at(id, at)) score += kItself;
    const int known = ours ? side(doc_, entity) : 0;
    if (known) score += known == ours ? kSharedModifier : kOtherSide;
    for (const Role& role : entity.roles)
      if (shares_modifier(phrase, role.range)) {
        score += kSharedModifier;
        break;
      }
    if (!best || score > best_score) {
      if (best) second = best_score;
      best = id;
      best_score = score;
    } else {
      second = std::max(second, score);
    }
  }
  return best_score - second >= kDoubt || !office ? best : std::nullopt;
}

bool Descriptions::shares_modifier(const Phrase& phrase, Range name) const {
  for (std::uint32_t t = phrase.head.begin; t < phrase.noun; ++t) {
    if (is_function_word(doc_.lower(t))) continue;
    for (std::uint32_t u = name.begin; u < name.end; ++u)
      if (doc_.lower(u) == doc_.lower(t)) return true;
  }
  return false;
}

}  // namespace onrecord
