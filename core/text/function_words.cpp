#include "core/text/function_words.h"

#include "core/text/lexicon.h"
#include "onrecord_text_data.h"

namespace onrecord {

bool is_function_word(std::string_view word) {
  static const Lexicon lexicon(data::function_words());
  return lexicon.has(word);
}

}  // namespace onrecord
