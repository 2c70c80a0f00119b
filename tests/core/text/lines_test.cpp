#include "core/text/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace onrecord {
namespace {

// One letter a line: b body, h headline, B byline, c credit, p page.
std::string kinds(std::string_view text) {
  std::string out;
  for (const Line& line : read_document(text).lines) out += "bhBcp"[static_cast<int>(line.kind)];
  return out;
}

// What stands after the dateline of a text of one line.
std::string text_of(std::string_view text) {
  const Document document = read_document(text);
  return std::string(document.of(Range{document.lines.at(0).text, document.paragraphs.at(0).end}));
}

std::string signature_of(std::string_view text) {
  const Document document = read_document(text);
  return std::string(document.of(document.lines.at(0).signature));
}

TEST(Lines, TellTheArticleFromWhatStandsAroundIt) {
  EXPECT_EQ(kinds("Mayor Quits After Harbour Row\n"
                  "By Ada Holm and Bo Lind\n"
                  "OSTBY (Wire) - The mayor quit on Monday.\n"
                  "Photo: Ada Holm\n"
                  "Advertisement\n"
                  "Read more: Harbour row grows\n"
                  "By the time she left, it rained.\n"),
            "hBbcppb");
}

TEST(Lines, AHeadlineStandsAtTheTopAndEndsAsNoSentenceDoes) {
  EXPECT_EQ(kinds("Harbour frozen\nIt froze.\nNobody was hurt\nThe end of it"), "hbhb");
}

TEST(Lines, BylinesNameSomebodyAndEndAsNoSentenceDoes) {
  EXPECT_EQ(kinds("It froze.\nIt froze.\nIt froze.\nReporting by Ada Holm\nEdited by Bo Lind"), "bbbBB");
  EXPECT_EQ(kinds("It froze.\nIt froze.\nIt froze.\nBy noon it had thawed\nBy Ada Holm it was said."),
            "bbbbb");
}

TEST(Lines, CreditsNameAPictureOrAnAgency) {
  EXPECT_EQ(
      kinds("It froze.\nIt froze.\nIt froze.\n(Photo by Bo Lind)\nBo Lind/Getty Images\nReuters / Bo Lind"),
      "bbbccc");
  EXPECT_EQ(kinds("It froze.\nIt froze.\nIt froze.\nCredit is due to Ada Holm.\nEither/or was asked"),
            "bbbbb");
}

TEST(Lines, OfThePage) {
  EXPECT_EQ(kinds("Advertisement\nSign up for our letter\nShare this story\nWatch: the ice breaks"), "pppp");
  EXPECT_EQ(kinds("It froze.\nIt froze.\nIt froze.\nShare prices fell on Monday.\nRead the letter"), "bbbbb");
}

TEST(Lines, TitleCaseSaysNothingOfNames) {
  EXPECT_TRUE(read_document("Mayor Quits After Harbour Row").lines[0].title_case);
  EXPECT_FALSE(read_document("Ada Holm said she would leave Ostby on Monday.").lines[0].title_case);
}

TEST(Lines, DatelineOfPlaceDayAndAgency) {
  EXPECT_EQ(text_of("OSTBY, Jan. 2 (Wire) - The harbor froze."), "The harbor froze.");
  EXPECT_EQ(text_of("OSTBY \u2014 The harbor froze."), "The harbor froze.");
  EXPECT_EQ(text_of("Ostby (Wire) -- The harbor froze."), "The harbor froze.");
}

TEST(Lines, ADashInASentenceIsNoDateline) {
  EXPECT_EQ(text_of("The harbor - all of it - froze."), "The harbor - all of it - froze.");
  EXPECT_EQ(text_of("Ada Holm \u2014 the mayor \u2014 left."), "Ada Holm \u2014 the mayor \u2014 left.");
}

TEST(Lines, SignatureBehindAQuotation) {
  EXPECT_EQ(signature_of("\"I would do it again.\" \u2014 Ada Holm, 34"), "Ada Holm");
  EXPECT_EQ(signature_of("\u201DI would.\u201D - Ada Holm."), "Ada Holm");
  EXPECT_EQ(signature_of("\"I would.\" - and then he left"), "");
  EXPECT_EQ(signature_of("So \"I would.\" - Ada Holm"), "");
  EXPECT_EQ(signature_of("\"I would.\" - Ada Holm said"), "");
}

}  // namespace
}  // namespace onrecord
