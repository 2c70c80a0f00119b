#include "core/text/quotations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

using Texts = std::vector<std::string>;

Texts quotations(std::string_view text) {
  const Document document = read_document(text);
  Texts out;
  for (const Quotation& quotation : document.quotations) out.emplace_back(document.of(quotation.range()));
  return out;
}

TEST(Quotations, EveryPairOfMarks) {
  EXPECT_EQ(quotations("\"Yes,\" he said."), (Texts{"\"Yes,\""}));
  EXPECT_EQ(quotations("\xE2\x80\x9CYes,\xE2\x80\x9D he said."), (Texts{"\xE2\x80\x9CYes,\xE2\x80\x9D"}));
  EXPECT_EQ(quotations("''Yes,'' he said, ``no.''"), (Texts{"''Yes,''", "``no.''"}));
  EXPECT_EQ(quotations("\xE2\x80\x98Yes,\xE2\x80\x99 he said."), (Texts{"\xE2\x80\x98Yes,\xE2\x80\x99"}));
  EXPECT_EQ(quotations("'Yes,' he said."), (Texts{"'Yes,'"}));
  EXPECT_EQ(quotations("\xC2\xABYes\xC2\xBB, he said."), (Texts{"\xC2\xABYes\xC2\xBB"}));
  EXPECT_EQ(quotations("\xC2\xBBYes\xC2\xAB, he said."), (Texts{"\xC2\xBBYes\xC2\xAB"}));
  EXPECT_EQ(quotations("\xE2\x80\x9EYes\xE2\x80\x9C, he said."), (Texts{"\xE2\x80\x9EYes\xE2\x80\x9C"}));
}

TEST(Quotations, ApostrophesAreNoMarks) {
  EXPECT_TRUE(quotations("The '60s were the players' years, rock 'n' roll and O'Brien's.").empty());
  EXPECT_TRUE(quotations("In \xE2\x80\x99"
                         "08 the workers\xE2\x80\x99 union")
                  .empty());
  EXPECT_EQ(quotations("'It was the players' fault, not the boss's,' he said."),
            (Texts{"'It was the players' fault, not the boss's,'"}));
}

TEST(Quotations, SingleInsideDoubleAndDoubleInsideSingle) {
  const Document document = read_document("\"He told me 'no way' twice,\" she said.");
  ASSERT_EQ(document.quotations.size(), 2u);
  EXPECT_EQ(document.quotations[0].level, 1);
  EXPECT_EQ(document.of(document.quotations[1].range()), "'no way'");
  EXPECT_EQ(document.quotations[1].level, 2);
  EXPECT_EQ(quotations("'He called it \"mad\" again,' she said.").size(), 2u);
}

TEST(Quotations, ThreeLevels) {
  EXPECT_EQ(quotations("\"Lind wrote, 'He swore \"never\" twice,' and left,\" she said."),
            (Texts{"\"Lind wrote, 'He swore \"never\" twice,' and left,\"", "'He swore \"never\" twice,'",
                   "\"never\""}));
  EXPECT_TRUE(
      read_document("\"Lind wrote, 'He swore \"never\" twice,' and left,\" she said.").unbalanced.empty());
  // A single mark that never closes makes no third level.
  EXPECT_EQ(quotations("\"Lind 'wrote, he added. \"Never,\" she said.").back(), "\"Never,\"");
}

TEST(Quotations, ADroppedGIsNoMark) {
  EXPECT_EQ(quotations("'We're singin' tonight,' she said."), (Texts{"'We're singin' tonight,'"}));
  EXPECT_EQ(quotations("'Come again' he said, 'or stay away.'"), (Texts{"'Come again'", "'or stay away.'"}));
}

TEST(Quotations, OpenAgainWhereBreaksWereLost) {
  const Document document = read_document("\"It began. \"It goes on. \"It never stops,\" she said.");
  ASSERT_EQ(document.quotations.size(), 3u);
  EXPECT_EQ(document.of(document.quotations[0].range()), "\"It began.");
  EXPECT_TRUE(document.quotations[0].continues);
  EXPECT_EQ(document.of(document.quotations[1].range()), "\"It goes on.");
  EXPECT_EQ(document.of(document.quotations[2].range()), "\"It never stops,\"");
  EXPECT_TRUE(document.unbalanced.empty());
}

TEST(Quotations, GoOnInTheNextParagraph) {
  const Document document = read_document("\"One.\n\"Two,\" he said.");
  ASSERT_EQ(document.quotations.size(), 2u);
  EXPECT_FALSE(document.quotations[0].closed);
  EXPECT_TRUE(document.quotations[0].continues);
  EXPECT_TRUE(document.quotations[1].closed);
  EXPECT_TRUE(document.unbalanced.empty());
}

TEST(Quotations, MayCloseInTheNextParagraphWithoutReopening) {
  const Document document = read_document("\xE2\x80\x9COne.\nTwo,\xE2\x80\x9D he said.");
  ASSERT_EQ(document.quotations.size(), 2u);
  EXPECT_FALSE(document.quotations[1].opened);
  EXPECT_EQ(document.of(document.quotations[1].range()), "Two,\xE2\x80\x9D");
  EXPECT_TRUE(document.unbalanced.empty());
}

TEST(Quotations, AnOddMarkCostsItsParagraphOnly) {
  const Document document = read_document("\"One, he said.\nNobody spoke.\n\"Two,\" he said. \"Three.\"");
  ASSERT_EQ(document.quotations.size(), 3u);
  EXPECT_EQ(document.of(document.quotations[0].range()), "\"One, he said.");
  EXPECT_EQ(document.of(document.quotations[1].range()), "\"Two,\"");
  EXPECT_EQ(document.of(document.quotations[2].range()), "\"Three.\"");
  EXPECT_EQ(document.unbalanced.size(), 1u);
}

TEST(Quotations, AnUnclosedMarkBeforeANextOneIsDropped) {
  const Document document = read_document("\"One, he said. \"Two,\" he added.");
  ASSERT_EQ(document.quotations.size(), 1u);
  EXPECT_EQ(document.of(document.quotations[0].range()), "\"Two,\"");
  EXPECT_EQ(document.unbalanced.size(), 1u);
}

TEST(Quotations, InchesAreNoMarks) {
  const Document document = read_document("A 6\" pipe.");
  EXPECT_TRUE(document.quotations.empty());
  EXPECT_TRUE(document.unbalanced.empty());
}

TEST(Quotations, SpacesInsideTheMarks) { EXPECT_EQ(quotations("\" Yes \" he said."), (Texts{"\" Yes \""})); }

TEST(Quotations, TokensKnowThatTheyAreQuoted) {
  const Document document = read_document("He said \"no 'never' more\".");
  const std::vector<int> expected = {0, 0, 1, 1, 2, 2, 2, 1, 1, 0};
  ASSERT_EQ(document.tokens.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(document.tokens[i].quoted, expected[i]) << i;
}

TEST(Quotations, AHundredThousandMarks) {
  for (const std::string_view mark :
       {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x9D", "\" ", "\xE2\x80\x98 ", "\xC2\xAB"}) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += mark;
    const Document document = read_document(text);
    for (const Quotation& quotation : document.quotations) EXPECT_LE(quotation.close, document.tokens.size());
  }
}

}  // namespace
}  // namespace onrecord
