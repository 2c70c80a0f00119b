#include "core/text/dateline.h"

#include <algorithm>
#include <string_view>

namespace onrecord {
namespace {

constexpr std::uint32_t kDateline = 14;  // tokens in which a dateline's dash is sought

// Upper case to the last letter, two letters at least.
bool all_capitals(const Document& document, std::uint32_t token) {
  const std::string_view word = document.of(token);
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '\'';
         });
}

}  // namespace

std::uint32_t after_dateline(const Document& document, Range line) {
  if (!all_capitals(document, line.begin) && !document.tokens[line.begin].capital) return line.begin;
  const std::uint32_t end = std::min(line.end, line.begin + kDateline);
  bool agency = false, capitals = false;
  for (std::uint32_t t = line.begin; t < end; ++t) {
    const std::string_view word = document.of(t);
    if (word == "(") agency = true;
    capitals |= t == line.begin && all_capitals(document, t) && word.size() > 3;
    const bool dash = word == "-" || word == "--" || word == "\u2013" || word == "\u2014";
    if (dash && (agency || capitals)) return t + 1;
    if (document.tokens[t].kind == TokenKind::word && !document.tokens[t].capital && !agency)
      return line.begin;
  }
  return line.begin;
}

}  // namespace onrecord
