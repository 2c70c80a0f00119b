// English function words (data/function_words.txt).
//
// Takes: a word in lower case. Tested by tests/core/text/sentences_test.cpp.
#pragma once

#include <string_view>

namespace onrecord {

bool is_function_word(std::string_view word);

}  // namespace onrecord
