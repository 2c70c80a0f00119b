// Abbreviations that end in a period, and what the period says about the sentence.
//
// Takes: a word in lower case without its final period. Gives its class, from data/abbreviations.txt.
// Tested by tests/core/text/sentences_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

enum class AbbreviationClass : std::uint8_t {
  none,
  title,   // stands before a name: never ends a sentence (mr, sen)
  number,  // stands before a number: ends one only if no number follows (no, jan, art)
  other,   // may end a sentence (inc, etc)
};

AbbreviationClass abbreviation_class(std::string_view word);

}  // namespace onrecord
