// Classes of English words that every stage asks about.
//
// Takes: a word in lower case (is_all_capitals: as printed). Gives: whether it is of the class, from
// data/*_words.txt, in constant time.
//
//   is_function_word("the")      is_common_word("bridge")      is_all_capitals("U.N.")
//
// Tested by tests/core/text/words_test.cpp.
#pragma once

#include <string_view>

namespace onrecord {

bool is_function_word(std::string_view word);

// Usually in lower case, so that a capital elsewhere than at the start of a sentence makes it a name.
bool is_common_word(std::string_view word);

// Two letters at least, and none in lower case: a single capital says nothing.
bool is_all_capitals(std::string_view word);

}  // namespace onrecord
