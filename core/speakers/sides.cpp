#include "core/speakers/sides.h"

#include <algorithm>
#include <array>

#include "core/speakers/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kMentions = 16;  // looked at for each entity

// "r" of "r-ostby"
std::string_view before_hyphen(std::string_view word) { return word.substr(0, word.find('-')); }

}  // namespace

int side(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 4>, 4> kSides = {
      {{"republican", "gop", "republicans", "r"},
       {"democratic", "democrat", "democrats", "d"},
       {"labour", "labour", "labour", "lab"},
       {"conservative", "tory", "tories", "con"}}};
  for (std::size_t i = 0; i < kSides.size(); ++i)
    if (one_of(word, kSides[i])) return static_cast<int>(i) + 1;
  return 0;
}

int side(const Document& document, Range range) {
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (const int found = side(document.lower(t))) return found;
  return 0;
}

int side(const Document& document, const Entity& entity) {
  for (const Role& role : entity.roles)
    if (const int found = side(document, role.range)) return found;
  for (std::size_t i = 0; i < std::min(entity.mentions.size(), kMentions); ++i) {
    const Range name = entity.mentions[i].range;
    if (name.begin > 0)
      if (const int found = side(document.lower(name.begin - 1))) return found;
    if (name.end + 1 < document.tokens.size() && document.of(name.end) == "(")
      if (const int found = side(before_hyphen(document.lower(name.end + 1)))) return found;
  }
  return 0;
}

}  // namespace onrecord
