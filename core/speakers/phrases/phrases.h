// The noun phrase that a source is: where its head stands and what it says about whom.
//
// Takes: a document, its names and a range of tokens that an attribution calls its source. Gives: a Phrase.
//
//   "Kerr Putney, the police chief,"               name: Kerr Putney
//   "A lawyer for the news outlets, David Schulz," name: David Schulz (the appositive names him), noun
//   "lawyer" "Sens. Jon Tester (D-Mont.) and David Vitter"  names: both "the Vermont senator" noun "senator",
//   definite "he"                                           pronoun
//
// The range may be a word long or short: it is trimmed, and a name that it cuts is taken whole.
// Tested by tests/core/speakers/phrases_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/speakers/names/names.h"
#include "core/speakers/nouns.h"
#include "core/text/document.h"

namespace onrecord {

enum class PhraseForm : std::uint8_t { none, pronoun, name, description };

// How a description introduces its noun.
enum class Article : std::uint8_t { none, definite, indefinite, possessive };

struct Phrase {
  PhraseForm form = PhraseForm::none;
  Range range;             // trimmed
  Range head;              // its first noun phrase, without what follows
  Range apposed;           // the description beside a name that stands in apposition to it
  std::uint32_t noun = 0;  // head noun of a description
  Article article = Article::none;
  std::optional<PersonNoun> person;  // what the head noun is known as
  std::optional<ThingNoun> thing;
  std::vector<std::uint32_t> names;  // indices of the names it stands for: several if joined by "and"
};

Phrase read_phrase(const Document& document, const std::vector<Name>& names, Range range);

// The first name that ends after `token`.
std::uint32_t first_name_after(const std::vector<Name>& names, std::uint32_t token);

// The noun phrase that ends at `end`, looked for back to `begin`.
Range phrase_before(const Document& document, std::uint32_t begin, std::uint32_t end);

bool is_preposition(std::string_view lower);

}  // namespace onrecord
