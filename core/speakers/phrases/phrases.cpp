#include "core/speakers/phrases/phrases.h"

#include <algorithm>
#include <array>

#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestPhrase = 10;  // tokens read back from the end of a noun phrase

constexpr std::array<std::string_view, 4> kPossessive = {"his", "her", "their", "its"};

class PhraseReader {
 public:
  PhraseReader(const Document& document, const std::vector<Name>& names, Range range)
      : doc_(document), names_(names) {
    phrase_.range = trim(range);
  }

  Phrase read() {
    if (phrase_.range.empty() || (phrase_.range.size() == 1 && lower(phrase_.range.begin) == "there"))
      return {};
    if (opens_with_pronoun()) phrase_.range.end = phrase_.range.begin + 1;  // "who in 2010", "he too"
    if (all_pronouns()) {
      phrase_.form = PhraseForm::pronoun;
      phrase_.head = phrase_.range;
      phrase_.noun = phrase_.range.begin;
      return phrase_;
    }
    phrase_.head = head(phrase_.range.begin);
    skip_partitive();
    if (joined_names() || name_at_head()) {
      phrase_.form = PhraseForm::name;
      return phrase_;
    }
    describe();
    phrase_.form = PhraseForm::description;
    if (appositive_name() || twofold_title()) phrase_.form = PhraseForm::name;
    return phrase_;
  }

 private:
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }

  Range trim(Range range) const {
    const auto loose = [&](std::uint32_t t) {
      const TokenKind kind = doc_.tokens[t].kind;
      return kind == TokenKind::quotation_mark || (kind == TokenKind::punctuation && doc_.of(t) != ")");
    };
    while (!range.empty() && loose(range.end - 1)) --range.end;
    while (!range.empty() && loose(range.begin)) ++range.begin;
    while (range.size() > 2 && (lower(range.end - 1) == "who" || lower(range.end - 1) == "which")) {
      --range.end;  // "A senior official, who"
      while (range.size() > 1 && loose(range.end - 1)) --range.end;
    }
    while (range.size() > 1 && is_possessive(lower(range.end - 1))) --range.end;
    while (range.size() > 1 &&
           (lower(range.begin) == "by" || lower(range.begin) == "from" || lower(range.begin) == "and"))
      ++range.begin;
    return range;
  }

  // "One of them, | a state official": what stands after the comma says more.
  void skip_partitive() {
    const std::uint32_t comma = phrase_.head.end;
    const std::string_view last = lower(last_word(phrase_.head));
    if (comma + 1 >= phrase_.range.end || doc_.of(comma) != "," || (last != "them" && last != "whom")) return;
    const Range rest = head(comma + 1);
    if (rest.empty()) return;
    phrase_.range.begin = comma + 1;
    phrase_.head = rest;
  }

  // No noun phrase starts with one of these.
  bool opens_with_pronoun() const { return is_a(lower(phrase_.range.begin), WordClass::alone); }

  bool all_pronouns() const {
    if (phrase_.range.size() > 2) return false;
    for (std::uint32_t t = phrase_.range.begin; t < phrase_.range.end; ++t)
      if (!is_a(lower(t), WordClass::pronoun) || doc_.of(t) == "US") return false;
    return true;
  }

  // The name that `token` stands in, or the number of names.
  std::uint32_t name_at(std::uint32_t token) const {
    const std::uint32_t n = first_name_after(names_, token);
    return n < names_.size() && names_[n].range.begin <= token ? n
                                                               : static_cast<std::uint32_t>(names_.size());
  }

  // The same with the title before the name: "Secretary of State Antony Marsh" is one whole.
  std::uint32_t titled_name_at(std::uint32_t token) const {
    const std::uint32_t n = first_name_after(names_, token);
    const bool titled = n < names_.size() && !names_[n].title.empty() && names_[n].title.begin <= token;
    return titled ? n : name_at(token);
  }

  // From `begin` to the first comma, preposition or relative pronoun; names are gone over whole.
  Range head(std::uint32_t begin) const {
    std::uint32_t t = begin;
    while (t < phrase_.range.end) {
      const std::uint32_t n = titled_name_at(t);
      if (n < names_.size()) {
        t = names_[n].range.end;
        continue;
      }
      if (doc_.of(t) == "(" && t > begin) {  // "Holm Bros (Asia) economist Bo Lind"
        const std::uint32_t past = past_bracket(t);
        if (past < phrase_.range.end && is_word(past) && !is_preposition(lower(past))) {
          t = past;
          continue;
        }
      }
      const bool joined = (doc_.of(t) == "-" && !doc_.tokens[t].space_before) || doc_.of(t) == "/";
      const bool mark = (doc_.tokens[t].kind == TokenKind::punctuation && !joined) || doc_.of(t) == "<";
      if (mark || (t > begin && boundary(t))) break;
      ++t;
    }
    return {begin, std::max(begin, t)};
  }

  bool boundary(std::uint32_t t) const {
    const std::string_view word = lower(t);
    if (is_a(word, WordClass::preposition)) return !(word == "of" && quantity(t - 1));
    if (word == "familiar" || word == "close" || word == "now" || word == "and" || word == "or") return true;
    // "lawyers representing", "a study published": what a participle adds.
    const bool participle = word.size() > 4 && (word.ends_with("ing") || word.ends_with("ed"));
    if (!participle || doc_.tokens[t].capital || !(person_noun(lower(t - 1)) || thing_noun(lower(t - 1))))
      return false;
    return t + 1 >= phrase_.range.end || !(person_noun(lower(t + 1)) || thing_noun(lower(t + 1)));
  }

  // "a number of experts", "one of the docs": the noun comes after "of".
  bool quantity(std::uint32_t t) const {
    return is_a(lower(t), WordClass::quantity) || doc_.tokens[t].kind == TokenKind::number;
  }

  void describe() {
    Range range = phrase_.head;
    std::optional<std::uint32_t> noun;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (!is_word(t) || is_possessive(lower(t))) continue;
      const std::uint32_t n = name_at(t);
      if (n < names_.size() && names_[n].range.end < range.end) continue;
      const auto person = person_noun(lower(t));
      const bool party = person && person->standing == Standing::group && !person->plural;
      if (party && t + 1 < range.end && is_word(t + 1)) continue;  // "the Republican establishment"
      if (person || thing_noun(lower(t))) noun = t;
    }
    phrase_.noun = noun ? *noun : last_word(range);
    phrase_.person = person_noun(lower(phrase_.noun));
    if (!phrase_.person && !thing_noun(lower(phrase_.noun)) && who_follows())
      phrase_.person = unknown_person();
    phrase_.thing = phrase_.person ? std::nullopt : thing_noun(lower(phrase_.noun));
    phrase_.article = article(range);
  }

  // "a shelf-stacker, who ...", "a shelf-stacker, 28,": a person, whatever the noun.
  bool who_follows() const {
    std::uint32_t t = phrase_.head.end;
    const auto size = static_cast<std::uint32_t>(doc_.tokens.size());
    const bool comma = t < size && doc_.of(t) == ",";
    if (comma) ++t;
    if (t >= size) return false;
    return lower(t) == "who" || lower(t) == "whose" || (comma && doc_.tokens[t].kind == TokenKind::number);
  }

  PersonNoun unknown_person() const {
    const std::string_view word = lower(phrase_.noun);
    PersonNoun noun;
    noun.classes = word;
    noun.plural = word.size() > 3 && word.back() == 's' && phrase_.range.begin < doc_.tokens.size() &&
                  lower(phrase_.range.begin) != "a" && lower(phrase_.range.begin) != "an";
    return noun;
  }

  Article article(Range range) const {
    const std::string_view first = lower(range.begin);
    if (is_a(first, WordClass::indefinite) || doc_.tokens[range.begin].kind == TokenKind::number)
      return Article::indefinite;
    if (one_of(first, kPossessive)) return Article::possessive;
    for (std::uint32_t t = range.begin; t < phrase_.noun; ++t)
      if (is_possessive(lower(t))) return Article::possessive;
    return is_a(first, WordClass::definite) ? Article::definite : Article::none;
  }

  std::uint32_t last_word(Range range) const {
    std::uint32_t t = range.end;
    while (t > range.begin + 1 && !is_word(t - 1)) --t;
    return t > range.begin ? t - 1 : range.begin;
  }

  // "X", "Sen. X", "adviser X": the head ends in a name.
  bool name_at_head() {
    std::uint32_t n = name_at(last_word(phrase_.head));
    if (n >= names_.size()) {  // a headline's verb is easily taken for a noun: "Ada Holm Quits"
      n = name_at(phrase_.head.begin);
      if (n >= names_.size() || !names_[n].headline || names_[n].range.size() < 2) return false;
    }
    phrase_.names.push_back(n);
    phrase_.noun = names_[n].range.end - 1;
    return true;
  }

  // "X and Y", "X (D-Ohio), Y (D-Ore.) and Z": names with nothing but titles, brackets and commas around
  // them.
  bool joined_names() {
    std::vector<std::uint32_t> found;
    bool conjunction = false, noun_last = false;
    for (std::uint32_t t = phrase_.range.begin; t < phrase_.range.end;) {
      const std::uint32_t n = name_at(t);
      if (n < names_.size()) {
        if (found.empty() || found.back() != n) found.push_back(n);
        t = names_[n].range.end;
        noun_last = false;
        continue;
      }
      if (doc_.of(t) == "(") {
        t = past_bracket(t);
        continue;
      }
      const std::string_view word = lower(t);
      noun_last = person_noun(word).has_value();
      if (word == "and" || word == "&") {
        if (found.empty()) return false;
        conjunction = true;
      } else if (!(doc_.of(t) == "," || word == "both" || word == "all" || word == "the" || title(word) ||
                   person_noun(word) || place(word) || (found.empty() && thing_noun(word)))) {
        if (conjunction && found.size() > 1 && doc_.of(names_[found.back()].range.end) == ",")
          break;  // what is said about them
        return false;
      }
      ++t;
    }
    if (!conjunction || found.size() < 2 || noun_last) return false;  // "Holm and Lind supporters"
    const Name &first = names_[found.front()], &last = names_[found.back()];
    const bool place = first.has(Clue::place_country) || first.has(Clue::place_town);
    if (place && last.has(Clue::first_name)) return false;  // "Ostby and Holmby mayor Ada Holm"
    phrase_.names = std::move(found);
    return true;
  }

  std::uint32_t past_bracket(std::uint32_t t) const {
    while (t < phrase_.range.end && doc_.of(t) != ")") ++t;
    return std::min(t + 1, phrase_.range.end);
  }

  // "A lawyer for the outlets, David Schulz": after a comma a name, with at most its title before it.
  bool appositive_name() {
    if (!phrase_.person || phrase_.person->plural) {
      const bool one = lower(phrase_.range.begin) == "one";
      if (!one) return false;
    }
    for (std::uint32_t t = phrase_.head.end; t < phrase_.range.end; ++t) {
      if (doc_.of(t) != ",") continue;
      const Range rest = head(t + 1);
      if (rest.empty()) continue;
      const std::uint32_t n = name_at(rest.end - 1);
      if (n >= names_.size() || is_a(lower(rest.begin), WordClass::preposition)) continue;
      if (!only_titles({rest.begin, names_[n].range.begin})) continue;
      phrase_.names.push_back(n);
      phrase_.apposed = {phrase_.range.begin, t};
      return true;
    }
    return false;
  }

  // "Former mayor and council member Ada Holm": two descriptions of the one who is named at the end.
  bool twofold_title() {
    const std::uint32_t n = name_at(phrase_.range.end - 1);
    if (n >= names_.size() || !phrase_.person || phrase_.person->plural) return false;
    const std::uint32_t name = names_[n].range.begin;
    if (phrase_.head.end >= name || lower(phrase_.head.end) != "and") return false;
    const auto last = person_noun(lower(name - 1));
    if (!last || last->plural) return false;
    for (std::uint32_t t = phrase_.range.begin; t < name; ++t)
      if (!is_word(t)) return false;
    phrase_.names.push_back(n);
    phrase_.apposed = {phrase_.range.begin, name};
    return true;
  }

  bool only_titles(Range range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const bool compound = !is_word(t) || (t > range.begin && doc_.of(t - 1) == "-");  // "U.S.-born"
      if (!compound && !doc_.tokens[t].capital && !person_noun(lower(t)) && !thing_noun(lower(t)))
        return false;
    }
    return true;
  }

  const Document& doc_;
  const std::vector<Name>& names_;
  Phrase phrase_;
};

}  // namespace

Phrase read_phrase(const Document& document, const std::vector<Name>& names, Range range) {
  return PhraseReader(document, names, range).read();
}

std::uint32_t first_name_after(const std::vector<Name>& names, std::uint32_t token) {
  const auto it = std::partition_point(names.begin(), names.end(),
                                       [&](const Name& name) { return name.range.end <= token; });
  return static_cast<std::uint32_t>(it - names.begin());
}

bool is_preposition(std::string_view lower) { return is_a(lower, WordClass::preposition); }

// Back to the article, or to what cannot be part of the phrase; over "of" and "for" ("the nominee for
// mayor").
Range phrase_before(const Document& document, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t t = end;
  while (t > begin && end - t < kLongestPhrase && document.tokens[t - 1].kind == TokenKind::word) {
    const std::string_view word = document.lower(t - 1);
    if (word == "the" || word == "a" || word == "an" || word == "his" || word == "her") return {t - 1, end};
    const bool within = t < end && (word == "of" || word == "for" || word == "at");
    if (is_function_word(word) && !within) break;
    --t;
  }
  while (t < end && is_preposition(document.lower(t))) ++t;
  return {t, end};
}

}  // namespace onrecord
