// What a mention of a name says about whether it names a person.
//
// Takes: a document, its tagging and its names. Gives: each name's clues (names.h): of its form, which counts
// once for a whole entity, and of what stands around it, which counts at every mention.
//
//   form      Ada B. Holm          first name, initial
//             Holm Brothers Inc    two words and more, company suffix
//   context   Sen. Holm            title;      Holm, 59,   age;      Holm, who    who;      Holm said   verb
//             the Senate           article
//             the tagger           what it takes the words for, by how sure it is
//
// `person_score` adds up what an entity's clues weigh (data/person_weights.txt, learnt by
// training/train_names.py): the logarithm of the odds that it is a person.
// Tested by tests/core/speakers/names_test.cpp, entities_test.cpp.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/tagger.h"
#include "core/text/document.h"

namespace onrecord {

struct Name;

// Of the form first; kFirstContext begins those of the context. Their names stand in clue_name().
enum class Clue : std::uint8_t {
  one_word,
  two_words,
  three_words,
  more_words,
  first_name,
  first_name_alone,
  first_name_place,
  first_name_common,
  initial,
  person_suffix,
  company_suffix,
  joint,
  ampersand,
  noun_for_person_last,
  inner_capitals,
  thing_first,
  thing_last,
  thing_alone,
  capitals_short,
  capitals_long,
  all_common,
  some_common,
  last_common,
  first_common,
  place_country,
  place_town,
  place_inside,
  digit,
  particle,
  hyphen,
  plural_form,
  adjective_first,
  title_noun,  // context from here
  title_courtesy,
  noun_before,
  plural_noun_before,
  thing_before,
  the_before,
  in_before,
  at_before,
  by_before,
  of_before,
  and_before,
  possessive_before,
  who_after,
  seat_after,
  office_after,
  age_after,
  apposed_noun,
  apposed_thing,
  possessive_after,
  verb_after,
  saying_after,
  saying_before,
  noun_after,
  number_after,
  bracket_before,
  bracket_after,
  comma_place_after,
  he_near,
  it_near,
  headline,
  opens_sentence,
  quoted,
  in_source,
};
inline constexpr std::size_t kClues = static_cast<std::size_t>(Clue::in_source) + 1;
inline constexpr std::size_t kFirstContext = static_cast<std::size_t>(Clue::title_noun);
std::string_view clue_name(std::size_t clue);

using Clues = std::bitset<kClues>;

// What the tagger takes the words of a name for: how sure it is, on average.
using Tags = std::array<float, kEntityClasses>;

// The clues of one entity so far.
struct Tally {
  Clues form;                                // of its fullest name
  std::array<std::uint32_t, kClues> seen{};  // mentions with each clue of the context
  Tags tags{};                               // summed over mentions
  std::uint32_t mentions = 0;
  std::uint32_t by_last = 0, by_first = 0;  // short forms that were its last or first word

  void add(const Name& name);
};

// One number a feature of the score: form clues, shares of mentions with each clue of the context, whether
// any has it, tags, mentions, short forms.
std::vector<float> person_features(const Tally& tally);
std::string person_feature_name(std::size_t feature);
float person_score(const Tally& tally);

void read_clues(const Document& document, const Tagging& tagging, std::vector<Name>& names);

bool is_title_word(std::string_view lower);                       // a title or a noun for a person
std::string joined_words(const Document& document, Range range);  // lower case, joined by '_'

}  // namespace onrecord
