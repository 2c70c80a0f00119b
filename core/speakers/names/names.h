// Proper names in the text, by capitals, word lists and the words around them.
//
// Takes: a document, its tagging (which may be empty) and its layout. Gives: names in text order, without
// overlap.
//
//   City Hall press secretary Ada Holm said ...
//   Name City Hall (organization)   Name Ada Holm (person), title "press secretary" goes to roles.h
//   Former President Bill Clinton     Name Bill Clinton, title [Former President]
//
// A capital at the start of a sentence or in a headline is no evidence: there a word must be known as a name
// from elsewhere in the text or from a list. What kind of thing a name names is settled for all its mentions
// together, in entities.h; here each mention only brings its clues. Tested by
// tests/core/speakers/names_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/tagger.h"
#include "core/quotes/attribution.h"
#include "core/speakers/names/clues.h"
#include "core/text/document.h"

namespace onrecord {

struct Name {
  Range range;  // the name itself, without title, with suffix (Jr.)
  Range title;  // capitalised titles right before it; empty if there are none
  Clues clues;  // to what kind of thing it names
  Tags tags{};  // what the tagger takes its words for
  bool headline = false;

  bool has(Clue clue) const { return clues.test(static_cast<std::size_t>(clue)); }
};

std::vector<Name> find_names(const Document& document, const Tagging& tagging,
                             const std::vector<Line>& lines);

// Sets Clue::in_source at names in the source of an attribution: those are likelier somebody's.
void mark_sources(const std::vector<Attribution>& attributions, std::vector<Name>& names);

// What the tagger says of a token; nothing much where there is no tagging.
Pos pos_of(const Tagging& tagging, std::uint32_t token);
EntityClass entity_of(const Tagging& tagging, std::uint32_t token);

// What tells a father from his son: "jr", "sr", "ii", "iii", or "".
std::string generation(const Document& document, Range name);

// The name's words in lower case, without suffixes, accents, periods and apostrophes: "donald j trump".
std::vector<std::string> name_words(const Document& document, Range name);

}  // namespace onrecord
