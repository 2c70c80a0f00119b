// Gold attributions of a PolNeAR document as parts over its tokens.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/quotes/parts.h"
#include "core/text/document.h"
#include "core/text/unicode.h"

namespace onrecord {

struct GoldPart {
  Part part;
  std::size_t attribution;
};

// Byte offsets of all code points of the text, and its end.
inline std::vector<std::uint32_t> code_point_offsets(const std::string& text) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t at = 0; at < text.size(); at += decode(text, at).length) offsets.push_back(at);
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

inline Range to_tokens(const Document& document, Span span) {
  const auto& tokens = document.tokens;
  const auto begin =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.end <= span.begin; });
  const auto end =
      std::partition_point(begin, tokens.end(), [&](const Token& t) { return t.begin < span.end; });
  return {static_cast<std::uint32_t>(begin - tokens.begin()),
          static_cast<std::uint32_t>(end - tokens.begin())};
}

inline std::vector<GoldPart> gold_parts(const Document& document, const nlohmann::json& attributions) {
  const auto offsets = code_point_offsets(document.text);
  std::vector<GoldPart> parts;
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    for (const auto& [name, role] :
         {std::pair{"source", Role::source}, {"cue", Role::cue}, {"content", Role::content}}) {
      for (const auto& span : attributions[a][name]) {
        const Range range =
            to_tokens(document, {offsets[span[0].get<std::size_t>()], offsets[span[1].get<std::size_t>()]});
        if (!range.empty()) parts.push_back({{range, role, 1}, a});
      }
    }
  }
  std::stable_sort(parts.begin(), parts.end(), [](const GoldPart& a, const GoldPart& b) {
    return a.part.range.begin < b.part.range.begin;
  });
  return parts;
}

}  // namespace onrecord
