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
// together, in entities.h; here each mention only brings its evidence. Tested by
// tests/core/speakers/names_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/tagger.h"
#include "core/text/document.h"

namespace onrecord {

// Evidence, added up over the mentions of a name; the larger wins.
struct NameEvidence {
  float person = 0;
  float organization = 0;
  float place = 0;

  void add(const NameEvidence& other) {
    person += other.person;
    organization += other.organization;
    place += other.place;
  }
};

struct Name {
  Range range;           // the name itself, without title, with suffix (Jr.)
  Range title;           // capitalised titles right before it; empty if there are none
  NameEvidence form;     // what its words say: counted once for all mentions in this form
  NameEvidence context;  // what stands around it: counted for each mention
  bool headline = false;
};

std::vector<Name> find_names(const Document& document, const Tagging& tagging,
                             const std::vector<Line>& lines);

// What the tagger says of a token; nothing much where there is no tagging.
Pos pos_of(const Tagging& tagging, std::uint32_t token);
EntityClass entity_of(const Tagging& tagging, std::uint32_t token);

// The name's words in lower case, without suffixes, accents, periods and apostrophes: "donald j trump".
std::vector<std::string> name_words(const Document& document, Range name);

}  // namespace onrecord
