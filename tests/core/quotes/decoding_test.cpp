#include "core/quotes/decoding.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace onrecord {
namespace {

// A tagging that gives each token's letter most of the probability: O, S s, C c, K k (capital: begin); with ?
// all are as likely.
Tagging tagging(const std::string& labels, float sure = 0.9F) {
  const std::string letters = "OSsCcKk";
  Tagging t;
  t.size = labels.size();
  for (const char letter : labels)
    for (const char other : letters)
      t.label_scores.push_back(letter == '?' ? 0 : std::log(letter == other ? sure : (1 - sure) / 6));
  return t;
}

std::vector<std::string> parts(const std::string& text, const std::string& labels, float sure = 0.9F) {
  const Document document = read_document(text);
  EXPECT_EQ(document.tokens.size(), labels.size());
  std::vector<std::string> out;
  for (const Part& part : decode_parts(document, tagging(labels, sure)))
    out.push_back("sck"[static_cast<int>(part.role)] + (": " + std::string(document.of(part.range))));
  return out;
}

using Lines = std::vector<std::string>;

TEST(Decode, FollowsTheScores) {
  EXPECT_EQ(parts("Officials stressed the plan was old.", "SCKkkkO"),
            (Lines{"s: Officials", "c: stressed", "k: the plan was old"}));
}

TEST(Decode, PartsEndWithTheirParagraph) {
  EXPECT_EQ(parts("He said it was\nover now", "SCKkkk"),
            (Lines{"s: He", "c: said", "k: it was", "k: over now"}));
}

TEST(Decode, AnInsideNeedsItsBegin) {
  EXPECT_EQ(parts("He said so it is", "SCkkk"), (Lines{"s: He", "c: said", "k: so it is"}));
}

TEST(Decode, MarksGoWithTheirWords) {
  EXPECT_EQ(parts("\"It is over,\" he said", "??kkkkSC"), (Lines{"k: \"It is over,\"", "s: he", "c: said"}));
}

TEST(Decode, PartsComeInAnOrderThatNewsHas) {
  EXPECT_EQ(parts("Officials stressed unity.", "SC?O"), (Lines{"s: Officials", "c: stressed", "k: unity"}));
  EXPECT_EQ(parts("It was over, officials stressed.", "Kkk??CO").at(1), "s: officials");
}

TEST(Decode, AParticipleAfterACommaIsACue) {
  EXPECT_EQ(parts("He said so, predicting rain.", "SCKO?KO"),
            (Lines{"s: He", "c: said", "k: so", "c: predicting", "k: rain"}));
}

TEST(Decode, ASourceEndsBeforeAQuotationThatOpensAfterAComma) {
  EXPECT_EQ(parts("\"Go,\" said Holm, \"now.\"", "KkkkCSsssss").at(2), "s: Holm,");
  EXPECT_EQ(parts("\"Go,\" said Bo \"Pitch\" Lind", "KkkkCSssss").at(2), "s: Bo \"Pitch\" Lind");
}

TEST(Decode, DecidesLongTextsBlockByBlock) {
  std::string text, labels;
  for (int i = 0; i < 1000; ++i) {
    text += "Officials stressed it was old.\n";
    labels += "SCKkkO";
  }
  EXPECT_EQ(parts(text, labels).size(), 3000u);
}

TEST(Decode, NothingOfNothing) { EXPECT_TRUE(parts("", "").empty()); }

}  // namespace
}  // namespace onrecord
