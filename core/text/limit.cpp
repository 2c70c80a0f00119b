#include "core/text/limit.h"

#include "core/text/marks.h"
#include "core/text/unicode.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kReach = 10'000;  // bytes before the limit in which a good place to cut is looked for

// The byte where the text exceeds `max_characters`, or its size.
std::uint32_t bytes_within(std::string_view text, std::uint32_t max_characters) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t characters = 0;
  for (std::uint32_t at = 0; at < size;) {
    const CodePoint c = decode(text, at);
    characters += c.value >= 0x10000 ? 2 : 1;
    if (characters > max_characters) return at;
    at += c.length;
  }
  return size;
}

}  // namespace

std::uint32_t analysable_bytes(std::string_view text, std::uint32_t max_characters) {
  const std::uint32_t limit = bytes_within(text, max_characters);
  if (limit == text.size()) return limit;
  std::uint32_t sentence = 0;
  std::uint32_t space = 0;
  const std::uint32_t floor = limit > kReach ? limit - kReach : 0;
  for (std::uint32_t at = limit; at > floor;) {
    const CodePoint c = decode_before(text, at);
    if (is_line_break(c.value)) return at;
    if (is_space(c.value)) {
      if (space == 0) space = at;
      const std::uint32_t before = at - c.length;
      if (sentence == 0 && before > 0 && ends_sentence(decode_before(text, before).value)) sentence = at;
    }
    at -= c.length;
  }
  if (sentence != 0) return sentence;
  return space != 0 ? space : limit;
}

}  // namespace onrecord
