#include "core/text/words.h"

#include <cstddef>

#include "core/text/lexicon.h"
#include "core/text/unicode.h"
#include "onrecord_text_data.h"

namespace onrecord {

bool is_function_word(std::string_view word) {
  static const Lexicon lexicon(data::function_words());
  return lexicon.has(word);
}

bool is_common_word(std::string_view word) {
  static const Lexicon lexicon(data::common_words());
  return lexicon.has(word);
}

bool is_all_capitals(std::string_view word) {
  int letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (is_lower(c.value)) return false;
    letters += is_letter(c.value);
    at += c.length;
  }
  return letters > 1;
}

AbbreviationClass abbreviation_class(std::string_view word) {
  constexpr std::size_t kLongest = 8;
  if (word.size() > kLongest) return AbbreviationClass::none;
  static const Lexicon lexicon(data::abbreviations());
  const auto value = lexicon.find(word);
  if (!value) return AbbreviationClass::none;
  if (*value == "title") return AbbreviationClass::title;
  if (*value == "number") return AbbreviationClass::number;
  return AbbreviationClass::other;
}

}  // namespace onrecord
