#include "core/speakers/resolve.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

// An article with its attributions: each source and content by its words, found from left to right.
struct Given {
  std::string source, content;
};

Range find_words(const Document& document, std::string_view words, std::size_t& from) {
  const std::size_t at = document.text.find(words, from);
  EXPECT_NE(at, std::string::npos) << words;
  Range range;
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (document.tokens[t].begin < at || document.tokens[t].end > at + words.size()) continue;
    if (range.empty()) range.begin = t;
    range.end = t + 1;
  }
  from = at;
  return range;
}

Cast resolve(std::string_view text, const std::vector<Given>& given) {
  const Document document = read_document(text);
  std::vector<Attribution> attributions;
  std::size_t at = 0;
  for (const Given& one : given) {
    Attribution attribution;
    std::size_t content_at = at;
    attribution.content = {find_words(document, one.content, content_at)};
    if (!one.source.empty()) attribution.source = {find_words(document, one.source, at)};
    attributions.push_back(attribution);
  }
  return resolve_speakers(document, {}, attributions);
}

std::string speaker(const Cast& cast, std::size_t voice) {
  const auto index = cast.voices[voice].speaker;
  return index ? cast.speakers[*index].name : "";
}

TEST(Resolve, NamesPronounsAndDescriptions) {
  const Cast cast = resolve(
      "Mayor Ada Holm said the harbour would close. She blamed the storm. The mayor added that it would "
      "last.",
      {{"Mayor Ada Holm", "the harbour would close"},
       {"She", "blamed the storm"},
       {"The mayor", "it would last"}});
  ASSERT_EQ(cast.speakers.size(), 1u);
  EXPECT_EQ(cast.speakers[0].name, "Ada Holm");
  EXPECT_EQ(cast.speakers[0].role, "Mayor");
  EXPECT_EQ(cast.speakers[0].kind, SpeakerKind::person);
  EXPECT_EQ(cast.speakers[0].mentions.size(), 3u);
  for (std::size_t voice = 0; voice < 3; ++voice) EXPECT_EQ(speaker(cast, voice), "Ada Holm");
}

TEST(Resolve, EmptyTextHasNoCast) {
  const Cast cast = resolve_speakers(read_document(""), {}, {});
  EXPECT_TRUE(cast.speakers.empty());
  EXPECT_TRUE(cast.people.empty());
  EXPECT_TRUE(cast.voices.empty());
}

}  // namespace
}  // namespace onrecord
