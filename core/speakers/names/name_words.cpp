#include <string>

#include "core/speakers/names/names.h"
#include "core/speakers/words.h"

namespace onrecord {
namespace {

// Letters with accents as those without (U+00C0 to U+017F), so that a name is one with and without them.
std::string without_accents(std::string_view word) {
  static constexpr std::string_view kPlain =
      "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      "lllnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto lead = static_cast<unsigned char>(word[i]);
    if (lead < 0xC3 || lead > 0xC5 || i + 1 == word.size()) {
      out += word[i];
      continue;
    }
    const auto trail = static_cast<unsigned char>(word[++i]);
    out += kPlain[(lead - 0xC3u) * 64u + (trail & 0x3Fu)];
  }
  return out;
}

}  // namespace

std::string generation(const Document& document, Range name) {
  std::string last(without_period(document.lower(name.end - 1)));
  if (last == "jr" || last == "sr" || last == "ii" || last == "iii") return last;
  return {};
}

std::vector<std::string> name_words(const Document& document, Range name) {
  std::vector<std::string> words;
  for (std::uint32_t t = name.begin; t < name.end; ++t) {
    const std::string_view lower = document.lower(t);
    if (document.tokens[t].kind != TokenKind::word || is_name_suffix(lower)) continue;
    if (t > name.begin && is_company_suffix(lower)) continue;
    std::string word = without_accents(without_period(lower));
    for (const std::string_view mark : {"'", "\u2019", "\u00AD"})  // the last breaks words at line ends
      for (std::size_t at = word.find(mark); at != std::string::npos; at = word.find(mark))
        word.erase(at, mark.size());
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace onrecord
