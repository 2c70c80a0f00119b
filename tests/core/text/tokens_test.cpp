#include "core/text/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

using Texts = std::vector<std::string>;

Texts tokens(std::string_view text) {
  const Document document = read_document(text);
  Texts out;
  for (const Token& token : document.tokens) out.emplace_back(document.of(token));
  return out;
}

TEST(Tokens, WordsNumbersMarks) {
  EXPECT_EQ(tokens("Mr. O'Brien's $2.3bn, U.S.-led plan."),
            (Texts{"Mr.", "O'Brien", "'s", "$", "2.3bn", ",", "U.S.", "-", "led", "plan", "."}));
  EXPECT_EQ(tokens("13,000 of 1,2,3 and 5.5."),
            (Texts{"13,000", "of", "1", ",", "2", ",", "3", "and", "5.5", "."}));
}

TEST(Tokens, CliticsAreTokens) {
  EXPECT_EQ(tokens("They don't, we'll, she\xE2\x80\x99s, I'm"),
            (Texts{"They", "do", "n't", ",", "we", "'ll", ",", "she", "\xE2\x80\x99s", ",", "I", "'m"}));
  EXPECT_EQ(tokens("players' o'clock"), (Texts{"players", "'", "o'clock"}));
}

TEST(Tokens, HyphensStayBetweenLettersOnly) {
  EXPECT_EQ(tokens("so-called Covid-19, F-35, 65-year-old, 5-4"),
            (Texts{"so-called", "Covid", "-", "19", ",", "F", "-", "35", ",", "65", "-", "year-old", ",", "5",
                   "-", "4"}));
}

TEST(Tokens, DashesEllipsesAndDoubledMarks) {
  EXPECT_EQ(tokens("wait--what... ''so'' yes"),
            (Texts{"wait", "--", "what", "...", "''", "so", "''", "yes"}));
  EXPECT_EQ(tokens("G7 1980s AT&T 6pm"), (Texts{"G7", "1980s", "AT&T", "6pm"}));
}

TEST(Tokens, InitialsAndAbbreviationsKeepTheirPeriod) {
  EXPECT_EQ(tokens("Donald J. Tree of Acme Inc. at 5 p.m."),
            (Texts{"Donald", "J.", "Tree", "of", "Acme", "Inc.", "at", "5", "p.m."}));
  EXPECT_EQ(tokens("So did I."), (Texts{"So", "did", "I", "."}));
}

TEST(Tokens, KnowTheirKindAndCase) {
  const Document document = read_document("\xC3\x89mile paid 30 \xE2\x82\xAC \"today\"");
  EXPECT_TRUE(document.tokens[0].capital);
  EXPECT_EQ(document.tokens[2].kind, TokenKind::number);
  EXPECT_EQ(document.tokens[3].kind, TokenKind::symbol);
  EXPECT_EQ(document.tokens[4].kind, TokenKind::quotation_mark);
  EXPECT_FALSE(document.tokens[5].space_before);
}

TEST(Tokens, CoverEverythingButWhiteSpace) {
  using namespace std::string_literals;
  const std::string text = "a\0b \xFF\xC3 <img onerror=\"x\">\n\xF0\x9F\x98\x80'''x"s;
  const Document document = read_document(text);
  std::uint32_t at = 0;
  for (const Token& token : document.tokens) {
    EXPECT_LT(token.begin, token.end);
    for (; at < token.begin; ++at) EXPECT_LE(static_cast<unsigned char>(text[at]), 0x20);
    at = token.end;
  }
}

}  // namespace
}  // namespace onrecord
