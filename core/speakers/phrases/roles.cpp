#include "core/speakers/phrases/roles.h"

#include <algorithm>
#include <array>

#include "core/speakers/phrases/phrases.h"
#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kRoles = 16;           // roles kept for one entity
constexpr float kBareTitle = 1.0f;           // weight of an abbreviated title alone
constexpr std::uint32_t kLongestBefore = 9;  // tokens of a role before a name
constexpr std::uint32_t kLongestAfter = 32;  // tokens of a role after one

constexpr std::array<std::string_view, 4> kAfterNoun = {"emeritus", "elect", "designate", "apparent"};

// The noun of a role that a word is or, as a title, stands for; "" if it is neither.
std::string_view noun_of(std::string_view word) {
  if (const auto noun = person_noun(word)) return noun->plural ? std::string_view() : word;
  const auto known = title(word);
  return known ? known->noun : std::string_view();
}

bool role_noun(std::string_view word) { return !noun_of(word).empty(); }

class RoleReader {
 public:
  RoleReader(const Document& document, const Tagging& tagging, const std::vector<Name>& names,
             Entities& entities)
      : doc_(document), tagging_(tagging), names_(names), entities_(entities) {}

  void read(std::uint32_t n) {
    Entity& entity = entities_[entities_.of_name[n]];
    if (entity.kind != SpeakerKind::person) return read_body(n, entity);
    const Range name = names_[n].range;
    const Range sentence = doc_.sentences[doc_.tokens[name.begin].sentence];
    keep(entity, before(n, sentence));
    const Range apposed = after(past_details(name.end, sentence.end), sentence.end);
    keep(entity, apposed);
    if (!apposed.empty() && apposed.end + 1 < sentence.end && lower(apposed.end) == "who")
      keep(entity, after(apposed.end - 1, sentence.end));
    keep(entity, before_comma(n, sentence));
    if (entity.roles.empty()) keep(entity, predicate(name.end, sentence.end));
    keep(entity, belonging(past_details(name.end, sentence.end), sentence.end));
    for (const Role& role : entity.roles) tell_gender(entity, role.noun);
  }

 private:
  // "the security firm Holm Lock", "Holm Lock, a Finnish firm,": what a body is.
  void read_body(std::uint32_t n, Entity& entity) const {
    const Range name = names_[n].range;
    const Range sentence = doc_.sentences[doc_.tokens[name.begin].sentence];
    std::uint32_t begin = name.begin;
    if (begin > sentence.begin && is_body(lower(begin - 1)) && !doc_.tokens[begin - 1].capital) {
      while (begin > sentence.begin && name.begin - begin < kLongestBefore && extends(begin - 1, begin))
        --begin;
      while (begin < name.begin && (doc_.of(begin) == "-" || is_possessive(lower(begin)))) ++begin;
      if (name.begin - begin > 1) keep(entity, {begin, name.begin});
    }
    if (name.end + 2 >= sentence.end || doc_.of(name.end) != "," || !determiner(name.end + 1)) return;
    std::uint32_t stop = name.end + 1, head = 0;
    while (stop < sentence.end && stop - name.end < kLongestAfter && !stops(stop, name.end + 1)) {
      if (head == 0 && is_preposition(lower(stop))) head = stop;
      ++stop;
    }
    if (head == 0) head = stop;
    if (stop < sentence.end && is_body(lower(head - 1))) keep(entity, {name.end + 1, stop});
  }

  static bool is_body(std::string_view word) {
    const auto thing = thing_noun(word);
    return thing && thing->kind == SpeakerKind::organization && !thing->plural;
  }

  // "Ada Holm of the Harbour Board", "Bo Lind, from Holm Lock,": whose they are, for want of a title.
  Range belonging(std::uint32_t t, std::uint32_t end) const {
    if (t < end && doc_.of(t) == ",") ++t;
    if (t + 1 >= end || (lower(t) != "of" && lower(t) != "from" && lower(t) != "with" && lower(t) != "at"))
      return {};
    const std::uint32_t n = first_name_after(names_, t);
    if (n >= names_.size() || names_[n].range.begin > t + kLongestBefore / 2 || names_[n].range.end > end)
      return {};
    for (std::uint32_t u = t + 1; u < names_[n].range.begin; ++u)
      if (!is_word(u) || is_verb(u)) return {};
    const Entity& body = entities_[entities_.of_name[n]];
    const Range name = names_[n].range;
    const bool town = name.size() == 1 && !is_all_capitals(doc_.of(name.begin));
    if (body.kind == SpeakerKind::person || body.place || town) return {};
    return {t, names_[n].range.end};
  }

  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }

  void keep(Entity& entity, Range range) const {
    if (!range.empty() && entity.roles.size() < kRoles) entity.roles.push_back(weigh_role(doc_, range));
  }

  // A spokeswoman is a woman, whatever her first name; a chairman may be one.
  static void tell_gender(Entity& entity, std::string_view noun) {
    const auto known = person_noun(noun);
    if (entity.gender_told || !known || known->gender == Gender::unknown || noun == "chairman") return;
    entity.gender = known->gender;
    entity.gender_told = true;
  }

  // What stands right before the name, if a title or a noun for a person ends it.
  Range before(std::uint32_t n, Range sentence) const {
    const Name& name = names_[n];
    std::uint32_t end = name.range.begin;
    while (end > name.title.begin && !name.title.empty() && courtesy(end - 1)) --end;
    if (end > sentence.begin + 1 && lower(end - 1) == "named" && role_noun(lower(end - 2))) --end;
    if (end == sentence.begin) return {};
    std::uint32_t begin = end - 1;
    while (begin > name.title.begin && !name.title.empty() && !role_noun(lower(begin)))
      --begin;  // "Secretary of State"
    if (!role_noun(lower(begin))) return possessor(n, end, sentence);
    while (begin > sentence.begin && end - begin < kLongestBefore && extends(begin - 1, begin)) --begin;
    while (begin < end && (doc_.of(begin) == "-" || doc_.of(begin) == "'s")) ++begin;
    return {begin, end};
  }

  bool courtesy(std::uint32_t t) const {
    const auto known = title(lower(t));
    return known && known->noun.empty();
  }

  // Whether the word before belongs to the role as well.
  bool extends(std::uint32_t t, std::uint32_t next) const {
    if (doc_.of(t) == "-") return !doc_.tokens[t].space_before;
    if (doc_.tokens[t].kind == TokenKind::quotation_mark) return false;
    if (!is_word(t)) return false;
    const std::string_view word = lower(t);
    if (word == "of" || word == "'s" || word == "\u2019s")
      return t > 0 && (word != "of" || role_noun(lower(t - 1)));
    if (word == "his" || word == "her" || word == "their" || word == "its") return lower(next) != "'s";
    if (word == "first" && (lower(next) == "lady" || lower(next) == "secretary")) return true;
    if (is_function_word(word) || is_a(word, WordClass::parting_verb) || is_never_name(word)) return false;
    const Pos pos = pos_of(tagging_, t);
    const bool first = doc_.sentences[doc_.tokens[t].sentence].begin == t;  // "Earlier, "
    if (doc_.tokens[t].capital) return !first || pos != Pos::adv;
    if (pos == Pos::adp || pos == Pos::sconj || pos == Pos::pron || pos == Pos::intj) return false;
    return !is_verb(t);
  }

  bool is_verb(std::uint32_t t) const {
    if (doc_.tokens[t].capital) return false;
    const Pos pos = pos_of(tagging_, t);
    const std::string_view word = lower(t);
    if (pos == Pos::verb || pos == Pos::aux || pos == Pos::adv) return word != "retired" && word != "running";
    const bool ending = word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
    return ending && word != "retired" && word != "running";
  }

  // "NBC's Lester Holt": the employer, for want of a title.
  Range possessor(std::uint32_t n, std::uint32_t end, Range sentence) const {
    if (n == 0 || !names_[n].title.empty() || end < sentence.begin + 2) return {};
    const std::string_view word = lower(end - 1);
    const bool possessive = word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
    const Name& owner = names_[n - 1];
    if (!possessive || owner.range.end != end - 1) return {};
    if (entities_[entities_.of_name[n - 1]].kind == SpeakerKind::person) return {};
    return {owner.range.begin, end};
  }

  // Past "(D-Mo.)" and ", 59".
  std::uint32_t past_details(std::uint32_t t, std::uint32_t end) const {
    if (t < end && doc_.of(t) == "(") {
      const std::uint32_t limit = std::min(end, t + 10);
      while (t < limit && doc_.of(t) != ")") ++t;
      t = std::min(t + 1, end);
    }
    if (t + 1 < end && doc_.of(t) == "," && doc_.tokens[t + 1].kind == TokenKind::number) t += 2;
    return t;
  }

  // ", a fellow at the Council" and ", who served as ambassador".
  Range after(std::uint32_t t, std::uint32_t end) const {
    if (t + 1 >= end) return {};
    const std::string_view mark = doc_.of(t);
    const bool dash =
        mark == "--" || mark == "\u2013" || mark == "\u2014" || (mark == "-" && doc_.tokens[t].space_before);
    if (mark != "," && !dash && lower(t + 1) != "who") return {};
    std::uint32_t begin = t + 1;
    if (lower(begin) == "who" || lower(begin) == "which") begin = after_as(begin, end);
    if (begin >= end || is_verb(begin)) return {};
    std::uint32_t stop = begin;
    while (stop < end && stop - begin < kLongestAfter && !stops(stop, begin)) ++stop;
    if (stop == end || stop == begin) return {};
    if (is_a(lower(stop), WordClass::parting_verb) && lower(stop) != "and" && !doc_.tokens[stop].capital &&
        !has_complement({begin, stop}))
      return {};  // ", the mayor said"
    while (stop > begin && (lower(stop - 1) == "and" || lower(stop - 1) == "but")) --stop;
    if (leads_to_name({begin, stop})) return {};
    return heads_person({begin, stop}) ? Range{begin, stop} : Range{};
  }

  // "Ada Holm is | a harbour pilot in Ostby": what the sentence says that somebody is.
  Range predicate(std::uint32_t t, std::uint32_t end) const {
    if (t + 2 >= end || (lower(t) != "is" && lower(t) != "was")) return {};
    const std::uint32_t begin = t + 1;
    if (lower(begin) != "a" && lower(begin) != "an") return {};  // "is the best candidate": an opinion
    std::uint32_t stop = begin;
    while (stop < end && stop - begin < kLongestAfter && !stops(stop, begin)) ++stop;
    return heads_person({begin, stop}) && !leads_to_name({begin, stop}) ? Range{begin, stop} : Range{};
  }

  // ", senior fellow at the institute | told ...": with what follows its noun it is no new subject.
  bool has_complement(Range range) const {
    if (lower(range.begin) == "the") return false;
    for (std::uint32_t t = range.begin + 1; t < range.end; ++t)
      if (lower(t) == "at" || lower(t) == "with" || lower(t) == "of" || lower(t) == "for") return true;
    return false;
  }

  // ", the player Willie Mays": it describes the next name.
  bool leads_to_name(Range range) const {
    for (std::uint32_t n = first_name_after(names_, range.begin);
         n < names_.size() && names_[n].range.begin < range.end; ++n) {
      const std::uint32_t begin = names_[n].range.begin;
      if (begin > range.begin && entities_[entities_.of_name[n]].kind == SpeakerKind::person &&
          role_noun(lower(begin - 1)) && names_[n].title.empty())
        return true;
    }
    return false;
  }

  bool stops(std::uint32_t t, std::uint32_t begin) const {
    const std::string_view word = doc_.of(t);
    if (word == "," || word == ";" || word == "." || word == ")" || word == "(" || word == ":" || word == "?")
      return true;
    if (word == "-") return doc_.tokens[t].space_before;
    if (doc_.tokens[t].kind == TokenKind::punctuation && word != "/") return true;
    const std::string_view low = lower(t);
    return t > begin && !doc_.tokens[t].capital &&
           (low == "who" || low == "said" || low == "says" || low == "told" || low == "was" || low == "is" ||
            low == "has" || low == "had");
  }

  std::uint32_t after_as(std::uint32_t t, std::uint32_t end) const {
    const std::uint32_t limit = std::min(end, t + 5);
    for (std::uint32_t s = t; s < limit; ++s)
      if (lower(s) == "as" && s + 1 < end) return s + 1;
    if (t + 2 < end && (lower(t + 1) == "is" || lower(t + 1) == "was")) return t + 2;
    return end;
  }

  // The head of the range's first noun phrase is a singular noun for a person.
  bool heads_person(Range range) const {
    const std::string_view first = lower(range.begin);
    if (first == "whose" || first == "whom" || is_a(first, WordClass::parting)) return false;
    std::uint32_t head = range.begin;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const std::string_view word = lower(t);
      const bool of_one = word == "of" && t > range.begin && lower(t - 1) == "one";
      if (!of_one && t > range.begin &&
          (is_preposition(word) || is_a(word, WordClass::parting) || pos_of(tagging_, t) == Pos::verb))
        break;
      if (is_word(t)) head = t;
    }
    if (head > range.begin && one_of(lower(head), kAfterNoun)) --head;
    if (!role_noun(lower(head))) return false;
    return head + 1 == range.end || !title(lower(head)) || head > range.begin;
  }

  // "A lawyer for the outlets, David Schulz," and "his wife, Laura".
  Range before_comma(std::uint32_t n, Range sentence) const {
    const Name& name = names_[n];
    const std::uint32_t comma = name.title.empty() ? name.range.begin : name.title.begin;
    if (comma < sentence.begin + 3 || doc_.of(comma - 1) != ",") return {};
    if (name.range.end < sentence.end && is_word(name.range.end) && lower(name.range.end) == "and") return {};
    std::uint32_t begin = comma - 1;
    bool noun = false;
    while (begin > sentence.begin && comma - begin < kLongestAfter / 2 && doc_.of(begin - 1) != "," &&
           (is_word(begin - 1) || doc_.of(begin - 1) == "-")) {
      --begin;
      noun |= role_noun(lower(begin));
      if (determiner(begin) && !noun) continue;  // of what follows a preposition
      if (determiner(begin))
        return noun && heads_person({begin, comma - 1}) ? Range{begin, comma - 1} : Range{};
    }
    return {};
  }

  bool determiner(std::uint32_t t) const {
    const std::string_view word = lower(t);
    return word == "a" || word == "an" || word == "his" || word == "her" || word == "their" ||
           word == "its" || word == "one" || word == "the";
  }

  const Document& doc_;
  const Tagging& tagging_;
  const std::vector<Name>& names_;
  Entities& entities_;
};

}  // namespace

void find_roles(const Document& document, const Tagging& tagging, const std::vector<Name>& names,
                Entities& entities) {
  RoleReader reader(document, tagging, names, entities);
  for (std::uint32_t n = 0; n < names.size(); ++n) reader.read(n);
}

Role weigh_role(const Document& document, Range range) {
  Role role{range, {}, 0};
  float noun_weight = -1;
  std::uint32_t words = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (document.tokens[t].kind != TokenKind::word) continue;
    if (!is_function_word(document.lower(t))) ++words;
    const std::string_view noun = noun_of(document.lower(t));
    if (noun.empty() || noun_weight >= 2) continue;
    if (t > range.begin && is_preposition(document.lower(t - 1)) && noun_weight >= 0) continue;
    const auto known = person_noun(noun);
    const bool telling =
        known && (known->standing == Standing::office || known->standing == Standing::insider);
    const float weight = telling ? 2.0f : 1.2f;
    if (weight > noun_weight) {
      noun_weight = weight;
      role.noun = noun;
    }
  }
  if (range.size() == 1 && title(document.lower(range.begin)) && !person_noun(document.lower(range.begin)))
    noun_weight = kBareTitle;  // "Sen."
  role.weight = std::max(noun_weight, 0.2f) + 0.25f * static_cast<float>(std::min(words, 5u));
  return role;
}

std::optional<Role> best_role(const Entity& entity) {
  const Role* best = nullptr;
  for (const Role& role : entity.roles)
    if (!best || role.weight > best->weight) best = &role;
  return best ? std::optional<Role>(*best) : std::nullopt;
}

}  // namespace onrecord
