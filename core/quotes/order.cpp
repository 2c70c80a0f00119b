#include "core/quotes/order.h"

#include <array>
#include <cstdlib>
#include <string>

#include "core/text/lexicon.h"
#include "onrecord_quotes_data.h"

namespace onrecord {
namespace {

using Table = std::array<float, std::size_t{kHistories} * kEvents>;

// Lines of three letters, a tab, and a weight for each event, parted by spaces.
Table read_table() {
  Table table{};
  for_each_line(data::order_weights(), [&](std::string_view line) {
    History history = 0;
    for (const char letter : line.substr(0, 3))
      history = history * kEvents + static_cast<std::uint32_t>(kEventLetters.find(letter));
    const std::string numbers(line.substr(4));
    const char* at = numbers.c_str();
    for (std::uint32_t event = 0; event < kEvents; ++event) {
      char* end = nullptr;
      table[history * kEvents + event] = std::strtof(at, &end);
      at = end;
    }
  });
  return table;
}

}  // namespace

std::optional<Event> border_before(const Document& document, std::uint32_t token) {
  if (token == 0) return std::nullopt;
  const Token &before = document.tokens[token - 1], &here = document.tokens[token];
  if (before.paragraph != here.paragraph) return Event::paragraph;
  if (before.sentence != here.sentence) return Event::sentence;
  return std::nullopt;
}

Event beginning(const Document& document, std::uint32_t token, Role role) {
  if (role == Role::source) return Event::source;
  if (role == Role::cue) return Event::cue;
  return document.tokens[token].kind == TokenKind::quotation_mark ? Event::quotation : Event::content;
}

float order_weight(History history, Event event) {
  static const Table table = read_table();
  return table[history * kEvents + static_cast<std::uint32_t>(event)];
}

}  // namespace onrecord
