#include "core/speakers/names/forms.h"

#include <algorithm>

#include "core/speakers/nouns.h"
#include "core/text/one_of.h"
#include "core/text/words.h"

namespace onrecord {

std::string joined(const Words& words) {
  std::string key;
  for (const std::string& word : words) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

// "donald j" and "donald", "j" and "jennifer", "" and anything.
bool first_names_agree(const Words& a, const Words& b) {
  if (a.size() < 2 || b.size() < 2) return true;
  const std::string_view x = a[0], y = b[0];
  if (x == y) return true;
  const std::size_t common = std::min(x.size(), y.size());
  const bool shortened = common == 1 || common >= 3;
  return shortened && x.substr(0, common) == y.substr(0, common);
}

bool ends_in(const Words& full, const Words& part) {
  return part.size() <= full.size() && std::equal(part.rbegin(), part.rend(), full.rbegin());
}

// Initials of the words that count, of all words and the parts of compounds, and of those that count:
// "department for education" -> "de", "dfe", "de"; "council on east-west trade" -> "cet", "coewt", "cewt".
std::array<std::string, 3> initials(const Words& words) {
  std::array<std::string, 3> out;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    const bool small =
        word == "of" || word == "the" || word == "and" || word == "for" || word == "on" || word == "to";
    if (!small) out[0] += word[0];
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i > 0 && word[i - 1] != '-') continue;
      out[1] += word[i];
      if (!small) out[2] += word[i];
    }
  }
  return out;
}

// Wires put the ticker of a company into angles: "Holm Corp <HLM>".
bool opens_bracket(std::string_view mark) { return mark == "(" || mark == "<"; }
bool closes_bracket(std::string_view mark) { return mark == ")" || mark == ">"; }

// "Holm Group" may be "Holm"; the Holm Cup, the Holm campaign and the Holm X20 are something else.
bool goes_by_first(const Words& words) {
  constexpr std::array<std::string_view, 5> kPrizes = {"cup", "award", "awards", "prize", "trophy"};
  if (one_of(words.back(), kPrizes)) return false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto thing = thing_noun(words[i]);
    if (words[i] == "campaign" || (is_common_word(words[i]) && !(thing && thing->marks_name))) return false;
    if (words[i].find_first_of("0123456789") != std::string::npos) return false;
  }
  return true;
}

// "holm", "ada holm" and what a title or a lost blank put before them.
bool adds_only_before(const Words& name, const Words& longer) {
  return name.size() > 1 && is_first_name(name.front()) && !is_first_name(longer.front()) &&
         ends_in(longer, name);
}

}  // namespace onrecord
