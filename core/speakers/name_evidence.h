// What each mention of a name says about the kind of thing it names.
//
// Takes: a document, its tagging and names. Gives: each name's evidence (names.h).
//
//   form      Ada B. Holm          person: a first name, an initial
//             Holm Brothers Inc    organization: the last word
//             Ostby                place, if places.txt has it
//   context   Sen. Holm            person: a title;      Holm, 59,   Holm, who   a mayor, ...
//             the Senate           organization: people take no article
//             the tagger           what it takes the words for, by how sure it is
//
// Tested by tests/core/speakers/names_test.cpp, entities_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/speakers/names.h"

namespace onrecord {

void weigh_names(const Document& document, const Tagging& tagging, std::vector<Name>& names);

bool is_title_word(std::string_view lower);  // a title or a noun for a person
std::string joined_words(const Document& document, Range range);  // lower case, joined by '_'

}  // namespace onrecord
