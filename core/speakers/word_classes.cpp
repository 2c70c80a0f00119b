#include "core/speakers/word_classes.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/text/lexicon.h"
#include "onrecord_speakers_data.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 18> kNames = {
    "pronoun",  "preposition", "definite",       "indefinite",   "quantity", "alone",
    "particle", "surname",     "noble",          "parting_verb", "parting",  "be",
    "time",     "name_suffix", "company_suffix", "subordinator", "vouching", "two"};

using Classes = std::unordered_map<std::string_view, std::uint32_t>;  // a bit a class

const Classes& classes() {
  static const Classes table = [] {
    Classes read;
    for_each_line(data::closed_classes(), [&](std::string_view line) {
      const std::size_t tab = line.find('\t');
      const std::string_view word = line.substr(0, tab);
      while (tab != std::string_view::npos && line.size() > tab + 1) {
        const std::size_t blank = std::max(line.rfind(' ') + 1, tab + 1);
        const auto name = std::find(kNames.begin(), kNames.end(), line.substr(blank));
        if (name != kNames.end()) read[word] |= 1U << static_cast<std::uint32_t>(name - kNames.begin());
        line = line.substr(0, blank - 1);
      }
    });
    return read;
  }();
  return table;
}

}  // namespace

bool is_a(std::string_view word, WordClass wanted) {
  const auto found = classes().find(word);
  return found != classes().end() && (found->second >> static_cast<std::uint32_t>(wanted) & 1U) != 0;
}

}  // namespace onrecord
