#include "core/speakers/names/clues.h"

#include <algorithm>
#include <cstdlib>

#include "core/speakers/names/names.h"
#include "core/speakers/nouns.h"
#include "core/speakers/words.h"
#include "core/text/lexicon.h"
#include "core/text/words.h"
#include "onrecord_speakers_data.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kApposed = 9;      // tokens after a name in which an apposition is sought
constexpr std::uint32_t kPronoun = 16;     // tokens after a name in which a pronoun is
constexpr std::size_t kShortCapitals = 5;  // bytes of an acronym

constexpr std::array<std::string_view, kClues> kClueNames = {"one word",
                                                             "two words",
                                                             "three words",
                                                             "more words",
                                                             "first name",
                                                             "first name alone",
                                                             "first name, place",
                                                             "first name, common",
                                                             "initial",
                                                             "person suffix",
                                                             "company suffix",
                                                             "joint",
                                                             "ampersand",
                                                             "person noun last",
                                                             "inner capitals",
                                                             "thing first",
                                                             "thing last",
                                                             "thing alone",
                                                             "short capitals",
                                                             "long capitals",
                                                             "all common",
                                                             "some common",
                                                             "last common",
                                                             "first common",
                                                             "country",
                                                             "town",
                                                             "place inside",
                                                             "digit",
                                                             "particle",
                                                             "hyphen",
                                                             "plural",
                                                             "adjective first",
                                                             "title",
                                                             "courtesy",
                                                             "noun before",
                                                             "plural noun before",
                                                             "thing before",
                                                             "the before",
                                                             "in before",
                                                             "at before",
                                                             "by before",
                                                             "of before",
                                                             "and before",
                                                             "possessive before",
                                                             "who after",
                                                             "seat after",
                                                             "office after",
                                                             "age after",
                                                             "apposed noun",
                                                             "apposed thing",
                                                             "possessive after",
                                                             "verb after",
                                                             "saying after",
                                                             "saying before",
                                                             "noun after",
                                                             "number after",
                                                             "bracket before",
                                                             "bracket after",
                                                             "place after comma",
                                                             "he near",
                                                             "it near",
                                                             "headline",
                                                             "opens sentence",
                                                             "quoted",
                                                             "in source"};
constexpr std::array<std::string_view, kEntityClasses> kTagNames = {
    "tag none", "tag person", "tag organization", "tag location", "tag other"};

constexpr std::size_t kContext = kClues - kFirstContext;
constexpr std::array<std::string_view, 4> kCounts = {"one mention", "many mentions", "by last word",
                                                     "by first word"};
constexpr std::size_t kFeatures = 1 + kFirstContext + 2 * kContext + kEntityClasses + kCounts.size();

// "D", "R-Ostby": what follows the name of a member of Congress in brackets.
bool is_seat(std::string_view word) {
  const std::string_view party = word.substr(0, word.find('-'));
  return party == "d" || party == "r";
}

bool is_saying(std::string_view word) {
  return word == "said" || word == "says" || word == "told" || word == "added" || word == "asked";
}

class ClueReader {
 public:
  ClueReader(const Document& document, const Tagging& tagging) : doc_(document), tagging_(tagging) {}

  void read(Name& name, std::uint32_t next_name) const {
    const Range range = name.range;
    read_length(range, name.clues);
    read_words(range, name.clues);
    read_first(range, name.clues);
    read_tags(range, name.tags);
    if (!name.title.empty()) read_title(name.title, name.clues);
    if (name.headline) name.clues.set(index(Clue::headline));
    const Range sentence = doc_.sentences[doc_.tokens[range.begin].sentence];
    const std::uint32_t begin = name.title.empty() ? range.begin : name.title.begin;
    set(name.clues, Clue::opens_sentence, begin == sentence.begin);
    set(name.clues, Clue::quoted, doc_.tokens[range.begin].quoted > 0);
    if (begin > sentence.begin) read_before(begin, name.title.empty(), name.clues);
    if (range.end < sentence.end) read_after(range.end, sentence.end, name.clues);
    read_pronouns(range.end, next_name, name.clues);
  }

 private:
  static std::size_t index(Clue clue) { return static_cast<std::size_t>(clue); }
  static void set(Clues& clues, Clue clue, bool value) {
    if (value) clues.set(index(clue));
  }
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }

  void read_length(Range range, Clues& clues) const {
    std::uint32_t words = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) words += is_word(t);
    set(clues, Clue::one_word, words < 2);
    set(clues, Clue::two_words, words == 2);
    set(clues, Clue::three_words, words == 3);
    set(clues, Clue::more_words, words > 3);
  }

  void read_words(Range range, Clues& clues) const {
    bool all_common = true;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const std::string_view word = lower(t), printed = doc_.of(t);
      const bool inside = t > range.begin;
      set(clues, Clue::ampersand, inside && printed == "&");
      set(clues, Clue::digit, word.find_first_of("0123456789") != std::string_view::npos);
      if (!is_word(t)) continue;
      const bool common = is_common_word(word) && !is_first_name(word);
      all_common &= common;
      set(clues, Clue::some_common, common);
      set(clues, Clue::initial, inside && without_period(printed).size() == 1);
      set(clues, Clue::joint, is_name_joint(word));
      set(clues, Clue::particle, inside && !doc_.tokens[t].capital && !is_name_joint(word));
      set(clues, Clue::place_inside, range.size() > 1 && place(word).has_value());
      set(clues, Clue::inner_capitals, inner_capitals(printed) > 0);
    }
    set(clues, Clue::all_common, all_common);
    const std::string_view last = lower(range.end - 1);
    set(clues, Clue::last_common, range.size() > 1 && is_common_word(last));
    set(clues, Clue::person_suffix, range.size() > 1 && is_name_suffix(last));
    set(clues, Clue::company_suffix, range.size() > 1 && is_company_suffix(last));
    set(clues, Clue::noun_for_person_last, range.size() > 1 && is_title_word(last));
    set(clues, Clue::plural_form, last.size() > 3 && last.back() == 's');
    const auto thing = thing_noun(last);
    const bool marks = thing && thing->marks_name;
    set(clues, Clue::thing_last, marks && range.size() > 1);
    set(clues, Clue::thing_alone, marks && range.size() == 1);
    const auto kind = place(joined_words(doc_, range));
    set(clues, Clue::place_country, kind == PlaceKind::country);
    set(clues, Clue::place_town, kind == PlaceKind::place || kind == PlaceKind::abbreviation);
  }

  void read_first(Range range, Clues& clues) const {
    const std::string_view first = lower(range.begin), printed = doc_.of(range.begin);
    const bool known = is_first_name(first);
    set(clues, Clue::first_name, known && range.size() > 1);
    set(clues, Clue::first_name_alone, known && range.size() == 1);
    set(clues, Clue::first_name_place, known && place(first).has_value());
    set(clues, Clue::first_name_common, known && is_common_word(first));
    set(clues, Clue::first_common, !known && is_common_word(first));
    set(clues, Clue::adjective_first, place(first) == PlaceKind::adjective);
    const auto thing = thing_noun(first);
    set(clues, Clue::thing_first, range.size() > 1 && thing.has_value());
    set(clues, Clue::hyphen, printed.find('-') != std::string_view::npos);
    const bool capitals = is_all_capitals(printed);
    set(clues, Clue::capitals_short, capitals && printed.size() <= kShortCapitals);
    set(clues, Clue::capitals_long, capitals && printed.size() > kShortCapitals);
  }

  // OptInRealBig, but not McDonald.
  static std::uint32_t inner_capitals(std::string_view word) {
    std::uint32_t count = 0;
    const std::size_t from = word.substr(0, 2) == "Mc" ? 3 : word.substr(0, 3) == "Mac" ? 4 : 1;
    for (std::size_t i = from; i < word.size(); ++i)
      count += word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z';
    return count;
  }

  void read_title(Range range, Clues& clues) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const auto known = title(lower(t));
      set(clues, Clue::title_courtesy, known && known->noun.empty());
      set(clues, Clue::title_noun, (known && !known->noun.empty()) || person_noun(lower(t)));
    }
  }

  void read_tags(Range range, Tags& tags) const {
    tags = {};
    if (range.end > tagging_.size) return;
    const float share = 1.0F / static_cast<float>(range.size());
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      tags[static_cast<std::size_t>(tagging_.entity[t])] += share * tagging_.entity_confidence[t];
  }

  void read_before(std::uint32_t begin, bool untitled, Clues& clues) const {
    const std::string_view word = lower(begin - 1);
    if (untitled) {
      const auto noun = person_noun(word);
      set(clues, Clue::noun_before, noun && !noun->plural);
      set(clues, Clue::plural_noun_before, noun && noun->plural);
      const auto thing = thing_noun(word);
      set(clues, Clue::thing_before, thing && !noun && thing->kind == SpeakerKind::organization);
      set(clues, Clue::possessive_before, is_possessive(word));
    }
    set(clues, Clue::the_before, word == "the");
    set(clues, Clue::in_before, word == "in" || word == "near" || word == "to");
    set(clues, Clue::at_before, word == "at" || word == "for");
    set(clues, Clue::by_before, word == "by" || word == "with");
    set(clues, Clue::of_before, word == "of" || word == "from");
    set(clues, Clue::and_before, word == "and");
    set(clues, Clue::saying_before, is_saying(word));
    set(clues, Clue::bracket_before, word == "(");
  }

  void read_after(std::uint32_t end, std::uint32_t stop, Clues& clues) const {
    const std::string_view word = lower(end);
    const std::string_view next = end + 1 < stop ? lower(end + 1) : std::string_view();
    const bool comma = word == ",";
    const std::string_view first = comma ? next : word;
    set(clues, Clue::who_after, first == "who" || first == "whose");
    set(clues, Clue::seat_after, word == "(" && is_seat(next));
    set(clues, Clue::bracket_after, word == "(");
    set(clues, Clue::possessive_after, is_possessive(word));
    set(clues, Clue::saying_after, is_saying(word));
    set(clues, Clue::number_after, doc_.tokens[end].kind == TokenKind::number);
    const Pos pos = pos_of(tagging_, end);
    set(clues, Clue::verb_after, pos == Pos::verb || pos == Pos::aux);
    const auto noun = person_noun(word);
    set(clues, Clue::office_after, noun && !noun->plural);
    set(clues, Clue::noun_after, !noun && (pos == Pos::noun || pos == Pos::adj) && is_word(end));
    if (comma && end + 1 < stop) read_apposition(end + 1, stop, clues);
  }

  // ", 59," ", a mayor" ", the bank" ", Ohio"
  void read_apposition(std::uint32_t t, std::uint32_t stop, Clues& clues) const {
    set(clues, Clue::age_after, doc_.tokens[t].kind == TokenKind::number);
    set(clues, Clue::comma_place_after, place(lower(t)).has_value());
    const std::uint32_t reach = std::min(stop, t + kApposed);
    for (; t < reach && is_word(t) && pos_of(tagging_, t) != Pos::verb; ++t) {
      const auto noun = person_noun(lower(t));
      if (noun && !noun->plural) return set(clues, Clue::apposed_noun, true);
      const auto thing = thing_noun(lower(t));
      const bool of_person = t + 1 < reach && person_noun(lower(t + 1));  // "a company director"
      if (thing && !of_person && thing->kind == SpeakerKind::organization)
        return set(clues, Clue::apposed_thing, true);
      if (is_name_joint(lower(t)) || lower(t) == "and") return;
    }
  }

  // Pronouns soon after and before the next name.
  void read_pronouns(std::uint32_t t, std::uint32_t next_name, Clues& clues) const {
    const std::uint32_t end =
        std::min({t + kPronoun, next_name, static_cast<std::uint32_t>(doc_.tokens.size())});
    for (; t < end; ++t) {
      const std::string_view word = lower(t);
      const bool he = word == "he" || word == "she" || word == "his" || word == "her" || word == "him";
      if (he) return set(clues, Clue::he_near, true);
      if (word == "it" || word == "its") return set(clues, Clue::it_near, true);
    }
  }

  const Document& doc_;
  const Tagging& tagging_;
};

const std::vector<float>& person_weights() {
  static const std::vector<float> weights = [] {
    const Lexicon lexicon(data::person_weights());
    std::vector<float> table(kFeatures, 0.0F);
    for (std::size_t f = 0; f < kFeatures; ++f)
      if (const auto value = lexicon.find(person_feature_name(f)))
        table[f] = std::strtof(std::string(*value).c_str(), nullptr);
    return table;
  }();
  return weights;
}

}  // namespace

std::string_view clue_name(std::size_t clue) { return kClueNames[clue]; }

void Tally::add(const Name& name) {
  ++mentions;
  for (std::size_t c = kFirstContext; c < kClues; ++c) seen[c] += name.clues.test(c);
  for (std::size_t k = 0; k < kEntityClasses; ++k) tags[k] += name.tags[k];
}

std::vector<float> person_features(const Tally& tally) {
  std::vector<float> features;
  features.reserve(kFeatures);
  features.push_back(1);
  for (std::size_t c = 0; c < kFirstContext; ++c) features.push_back(tally.form.test(c) ? 1.0F : 0.0F);
  const float share = 1.0F / static_cast<float>(std::max(tally.mentions, 1U));
  for (std::size_t c = kFirstContext; c < kClues; ++c)
    features.push_back(share * static_cast<float>(tally.seen[c]));
  for (std::size_t c = kFirstContext; c < kClues; ++c) features.push_back(tally.seen[c] > 0 ? 1.0F : 0.0F);
  for (const float tag : tally.tags) features.push_back(share * tag);
  features.push_back(tally.mentions == 1 ? 1.0F : 0.0F);
  features.push_back(tally.mentions > 4 ? 1.0F : 0.0F);
  features.push_back(tally.by_last > tally.by_first ? 1.0F : 0.0F);
  features.push_back(tally.by_first > 0 ? 1.0F : 0.0F);
  return features;
}

std::string person_feature_name(std::size_t feature) {
  if (feature == 0) return "bias";
  if (--feature < kFirstContext) return "form: " + std::string(kClueNames[feature]);
  feature -= kFirstContext;
  if (feature < kContext) return "often: " + std::string(kClueNames[kFirstContext + feature]);
  feature -= kContext;
  if (feature < kContext) return "once: " + std::string(kClueNames[kFirstContext + feature]);
  feature -= kContext;
  if (feature < kEntityClasses) return std::string(kTagNames[feature]);
  return std::string(kCounts[feature - kEntityClasses]);
}

float person_score(const Tally& tally) {
  const std::vector<float> features = person_features(tally);
  const std::vector<float>& weights = person_weights();
  float score = 0;
  for (std::size_t f = 0; f < kFeatures; ++f) score += weights[f] * features[f];
  return score;
}

void read_clues(const Document& document, const Tagging& tagging, std::vector<Name>& names) {
  const ClueReader reader(document, tagging);
  for (std::size_t n = 0; n < names.size(); ++n) {
    const auto none = static_cast<std::uint32_t>(document.tokens.size());
    reader.read(names[n], n + 1 < names.size() ? names[n + 1].range.begin : none);
  }
}

bool is_title_word(std::string_view lower) { return title(lower) || person_noun(lower); }

std::string joined_words(const Document& document, Range range) {
  std::string words;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (!words.empty()) words += '_';
    words += document.lower(t);
  }
  return words;
}

}  // namespace onrecord
