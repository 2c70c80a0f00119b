// Test helper: parts written into the text. "[s The mayor] [c said] [k it was over]." gives the plain text and
// its parts. A bracket that is no part is written as it is only when a letter other than s, c, k follows.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

struct MarkedText {
  Document document;
  Parts parts;

  std::string of(Range range) const { return std::string(document.of(range)); }

  // The words of all ranges, parted by " | ".
  std::string of(const std::vector<Range>& ranges) const {
    std::string line;
    for (const Range range : ranges) {
      if (!line.empty()) line.append(" | ");
      line.append(of(range));
    }
    return line;
  }
};

inline MarkedText read_marked(std::string_view marked) {
  struct Open {
    std::size_t at;
    Role role;
  };
  std::string text;
  std::vector<std::pair<Span, Role>> spans;
  Open open{0, Role::content};
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '[') {
      open = {text.size(), marked[i + 1] == 's'   ? Role::source
                           : marked[i + 1] == 'c' ? Role::cue
                                                  : Role::content};
      i += 2;
    } else if (marked[i] == ']') {
      spans.push_back(
          {{static_cast<std::uint32_t>(open.at), static_cast<std::uint32_t>(text.size())}, open.role});
    } else {
      text += marked[i];
    }
  }
  MarkedText result{read_document(text), {}};
  const auto& tokens = result.document.tokens;
  for (const auto& [span, role] : spans) {
    const auto begin = std::partition_point(tokens.begin(), tokens.end(),
                                            [&, s = span](const Token& t) { return t.begin < s.begin; });
    const auto end =
        std::partition_point(begin, tokens.end(), [&, s = span](const Token& t) { return t.begin < s.end; });
    result.parts.push_back({{static_cast<std::uint32_t>(begin - tokens.begin()),
                             static_cast<std::uint32_t>(end - tokens.begin())},
                            role,
                            1});
  }
  return result;
}

}  // namespace onrecord
