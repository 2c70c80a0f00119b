#include "core/text/abbreviations.h"

#include "core/text/lexicon.h"
#include "onrecord_text_data.h"

namespace onrecord {

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
