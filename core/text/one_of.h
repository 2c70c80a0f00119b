// Is a word in a short list? Longer lists are lexicons (lexicon.h).
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace onrecord {

template <class List = std::initializer_list<std::string_view>>
bool one_of(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace onrecord
