// Closed classes of words that the stage asks about (data/closed_classes.txt).
//
//   is_a("van", WordClass::particle)      is_a("across", WordClass::preposition)
//
// Tested by tests/core/speakers/word_classes_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

// In the order of their names in word_classes.cpp.
enum class WordClass : std::uint8_t {
  pronoun,
  preposition,
  definite,
  indefinite,
  quantity,
  alone,
  particle,
  surname,
  noble,
  parting_verb,
  parting,
  be,
  time,
  name_suffix,
  company_suffix,
  subordinator,
  vouching,
  two,
};

bool is_a(std::string_view word, WordClass wanted);

}  // namespace onrecord
