#include "core/figures/kinds/multiples.h"

namespace onrecord {

Draft read_multiple(const Atoms& a, std::uint32_t at) {
  const std::string_view word = a.lower(at);
  static constexpr struct {
    std::string_view word;
    double value;
  } kVerbs[] = {{"doubled", 2},   {"doubling", 2}, {"doubles", 2},    {"tripled", 3},    {"triples", 3},
                {"tripling", 3},  {"trebled", 3},  {"quadrupled", 4}, {"quintupled", 5}, {"halved", 0.5},
                {"halving", 0.5}, {"twice", 2},    {"thrice", 3}};
  for (const auto& verb : kVerbs)
    if (verb.word == word) {
      if (a.is(at, "doubles") || a.is(at, "triples")) return {};
      return single_value(at, at + 1, FigureKind::multiple, verb.value, "times");
    }
  if (word.size() > 5 && word.ends_with("fold")) {
    const Word& number = Vocabulary::get().word(word.substr(0, word.size() - 4));
    if (number.classes & (kOne | kTen | kHundred))
      return single_value(at, at + 1, FigureKind::multiple, number.classes & kHundred ? 100 : number.number,
                          "times");
  }
  return {};
}

}  // namespace onrecord
