// Articles with attributions, written by their words, for tests of speakers.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/speakers/resolve.h"
#include "core/text/document.h"

namespace onrecord {

// One attribution: source and content as printed. Both are looked for from the start of the source before.
struct Given {
  std::string source;
  std::string content;
  Mode mode = Mode::speech;
};

inline Range find_words(const Document& document, std::string_view words, std::size_t from) {
  const std::size_t at = document.text.find(words, from);
  EXPECT_NE(at, std::string::npos) << words;
  Range range;
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (document.tokens[t].begin < at || document.tokens[t].end > at + words.size()) continue;
    if (range.empty()) range.begin = t;
    range.end = t + 1;
  }
  return range;
}

struct Resolved {
  Document document;
  Cast cast;

  // The name of who said the attribution; "" if nobody.
  std::string speaker(std::size_t voice) const {
    const auto index = cast.voices[voice].speaker;
    return index ? cast.speakers[*index].name : "";
  }
  const Speaker& who(std::size_t voice) const { return cast.speakers[cast.voices[voice].speaker.value()]; }
  std::vector<std::string> people() const {
    std::vector<std::string> names;
    for (const Person& person : cast.people) names.push_back(person.name);
    return names;
  }
  std::string role(std::string_view name) const {
    for (const Person& person : cast.people)
      if (person.name == name) return person.roles.empty() ? "" : person.roles.front();
    return "nobody of this name";
  }
};

inline Resolved resolve(std::string_view text, const std::vector<Given>& given = {}) {
  Resolved resolved{read_document(text), {}};
  std::vector<Attribution> attributions;
  std::size_t from = 0;
  for (const Given& one : given) {
    Attribution attribution;
    attribution.mode = one.mode;
    attribution.content = {find_words(resolved.document, one.content, from)};
    if (!one.source.empty()) {
      attribution.source = {find_words(resolved.document, one.source, from)};
      from = resolved.document.tokens[attribution.source[0].begin].begin;
    } else {
      attribution.kind = QuoteKind::direct;
    }
    attributions.push_back(attribution);
  }
  resolved.cast = resolve_speakers(resolved.document, {}, attributions);
  return resolved;
}

}  // namespace onrecord
