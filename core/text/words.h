// Classes of English words that every stage asks about.
//
// Takes: a word in lower case (is_all_capitals: as printed; abbreviations without their final period). Gives: whether
// it is of the class, or which, from data/*_words.txt and data/abbreviations.txt, in constant time.
//
//   is_function_word("the")      is_common_word("bridge")      is_all_capitals("U.N.")
//   abbreviation_class("sen")    title: a name follows, so its period never ends a sentence
//
// Tested by tests/core/text/words_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

bool is_function_word(std::string_view word);

// Usually in lower case, so that a capital elsewhere than at the start of a sentence makes it a name.
bool is_common_word(std::string_view word);

// Two letters at least, and none in lower case: a single capital says nothing.
bool is_all_capitals(std::string_view word);

enum class AbbreviationClass : std::uint8_t {
  none,
  title,   // stands before a name: never ends a sentence (mr, sen)
  number,  // stands before a number: ends one only if no number follows (no, jan, art)
  other,   // may end a sentence (inc, etc)
};

AbbreviationClass abbreviation_class(std::string_view word);

}  // namespace onrecord
