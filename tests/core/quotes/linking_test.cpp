#include "core/quotes/linking.h"

#include <gtest/gtest.h>

#include "parts_of.h"

namespace onrecord {
namespace {

// "source | cue | content + content" for each attribution.
std::vector<std::string> links(std::string_view marked) {
  const MarkedText text = read_marked(marked);
  std::vector<std::string> out;
  for (const Attribution& a : link(text.document, text.parts)) {
    std::string line = (a.source.empty() ? "-" : text.of(a.source[0])) + " | " +
                       (a.cue.empty() ? "-" : text.of(a.cue)) + " |";
    for (const Range piece : a.content) line += " " + text.of(piece) + " +";
    out.push_back(line.substr(0, line.size() - 2));
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(Link, SourceCueContentInAnyOrder) {
  EXPECT_EQ(links("[s The mayor] [c said] [k it was over]."), (Lines{"The mayor | said | it was over"}));
  EXPECT_EQ(links("[k It was over], [s the mayor] [c said]."), (Lines{"the mayor | said | It was over"}));
  EXPECT_EQ(links("[c According to] [s the mayor], [k it was over]."),
            (Lines{"the mayor | According to | it was over"}));
}

TEST(Link, AnInterruptedQuotationIsOneAttribution) {
  EXPECT_EQ(links("[k \"It is over,\"] [s she] [c said] on Friday, [k \"at last.\"]"),
            (Lines{"she | said | \"It is over,\" + \"at last.\""}));
}

TEST(Link, AFollowingQuotationGoesOnWithTheCueBefore) {
  EXPECT_EQ(links("[k \"It is over,\"] [s she] [c said].\n[k \"Nobody will come back here.\"]"),
            (Lines{"she | said | \"It is over,\" + \"Nobody will come back here.\""}));
}

TEST(Link, AQuotationThatGoesOnInTheNextParagraphKeepsItsSpeaker) {
  EXPECT_EQ(links("[s Holm] [c said]: [k \"It is over.]\n[k \"Nobody will come.\"]\n[s Lind] [c said] [k it "
                  "was not]."),
            (Lines{"Holm | said | \"It is over. + \"Nobody will come.\"", "Lind | said | it was not"}));
}

TEST(Link, TwoCuesShareASource) {
  EXPECT_EQ(links("[s Officials] [c stressed] [k the plan was old] and [c added] [k that nobody minded]."),
            (Lines{"Officials | stressed | the plan was old", "Officials | added | that nobody minded"}));
}

TEST(Link, NeighboursKeepTheirOwn) {
  EXPECT_EQ(links("[s Holm] [c said] [k it was cheap]. [s Lind] [c replied] [k that it was dear]."),
            (Lines{"Holm | said | it was cheap", "Lind | replied | that it was dear"}));
}

TEST(Link, PartsWithoutAPartner) {
  EXPECT_TRUE(links("[s Holm] [c said].").empty());
  EXPECT_EQ(links("[k \"It is over now.\"]"), (Lines{"- | - | \"It is over now.\""}));
  EXPECT_TRUE(links("").empty());
}

TEST(Link, ManyPartsAreLinear) {
  std::string marked;
  for (int i = 0; i < 20000; ++i) marked += "[k \"So it is,\"] [s he] [c said]. ";
  EXPECT_EQ(links(marked).size(), 20000u);
}

}  // namespace
}  // namespace onrecord
