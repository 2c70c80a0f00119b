#include "core/figures/kinds/multiples.h"

namespace onrecord {

Draft read_multiple(const Atoms& a, std::uint32_t at) {
  if (a.has(at, kMultiple)) return single_value(at, at + 1, FigureKind::multiple, a.word(at).number, "times");
  const std::string_view word = a.lower(at);
  if (word.size() > 5 && word.ends_with("fold")) {
    const Word& number = Vocabulary::get().word(word.substr(0, word.size() - 4));
    if (number.classes & (kOne | kTen | kHundred))
      return single_value(at, at + 1, FigureKind::multiple, number.classes & kHundred ? 100 : number.number,
                          "times");
  }
  return {};
}

}  // namespace onrecord
