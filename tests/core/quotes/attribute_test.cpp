#include "core/quotes/attribute.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "core/model/weights.h"

namespace onrecord {
namespace {

const Weights& shipped() {
  static const LoadedWeights loaded = load_weights(shipped_weights_file());
  return std::get<Weights>(loaded);
}

std::vector<Attribution> attributions(const Document& document) {
  return find_attributions(document, tag(document, shipped()));
}

TEST(FindAttributions, AnInterruptedDirectQuotation) {
  const Document document =
      read_document("\"We have won,\" said Mayor Ada Holm on Friday. \"The bridge will be built.\"");
  const auto found = attributions(document);
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].content.size(), 2u);
  EXPECT_EQ(document.of(found[0].content[0]), "\"We have won,\"");
  EXPECT_EQ(document.of(found[0].content[1]), "\"The bridge will be built.\"");
  EXPECT_EQ(document.of(found[0].cue), "said");
  ASSERT_EQ(found[0].source.size(), 1u);
  EXPECT_EQ(document.of(found[0].source[0]), "Mayor Ada Holm");
  EXPECT_EQ(found[0].kind, QuoteKind::direct);
  EXPECT_EQ(found[0].mode, Mode::speech);
  EXPECT_GT(found[0].confidence, 0.7F);
}

TEST(FindAttributions, AnIndirectStatement) {
  const Document document = read_document("The ferry company said on Monday that it would cut twelve jobs.");
  const auto found = attributions(document);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(document.of(found[0].source.at(0)), "The ferry company");
  EXPECT_EQ(document.of(found[0].content.at(0)), "that it would cut twelve jobs");
  EXPECT_EQ(found[0].kind, QuoteKind::indirect);
}

TEST(FindAttributions, NothingInNothing) {
  EXPECT_TRUE(attributions(read_document("")).empty());
  EXPECT_TRUE(attributions(read_document("The ferry left at noon.")).empty());
}

TEST(FindAttributions, PartsAreInOrderAndApart) {
  std::string text;
  for (int i = 0; i < 50; ++i)
    text += "\"It is cold,\" she said, adding that he knew it.\nNOTE: he feared \"more\" snow.\n";
  const Document document = read_document(text);
  std::uint32_t end = 0;
  for (const Attribution& attribution : attributions(document)) {
    ASSERT_FALSE(attribution.content.empty());
    EXPECT_GE(attribution.content[0].begin, end);
    for (const Range piece : attribution.content) {
      EXPECT_FALSE(piece.empty());
      EXPECT_LE(piece.end, document.tokens.size());
    }
    end = attribution.content[0].end;
  }
  EXPECT_GT(end, 0u);
}

}  // namespace
}  // namespace onrecord
