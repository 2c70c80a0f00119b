#include "core/report/readings.h"

#include <gtest/gtest.h>

#include <string>

#include "core/figures/figures.h"
#include "tests/core/figures/tagged.h"

namespace onrecord {
namespace {

// The readings of a text's figures, parted by " | ".
std::string readings(const std::string& text, const std::string& reference = "") {
  const Document document = read_document(text);
  std::string out;
  for (const Figure& figure : find_figures(document, tag_shipped(document), {reference}))
    out += (out.empty() ? "" : " | ") + reading_of(figure, document.of(figure.span));
  return out;
}

TEST(Readings, PrintNumbersInFull) {
  EXPECT_EQ(readings("It cost \xC2\xA3"
                     "3.1m, up to 175,000 troops came and 9.4 per cent left."),
            "\xC2\xA3"
            "3,100,000 | up to 175,000 | 9.4%");
  EXPECT_EQ(readings("They want $10 to $15 billion."), "$10,000,000,000 to $15,000,000,000");
  EXPECT_EQ(readings("Dozens came."), "Dozens (12 to 120)");
  EXPECT_EQ(readings("Rents rose 3 percent."), "up 3%");
}

TEST(Readings, NameUnitsAndShares) {
  EXPECT_EQ(readings("It is six feet wide."), "6 feet");
  EXPECT_EQ(readings("A third of voters stayed away; the risk is one in 10,000."), "1/3 | 1 in 10,000");
  EXPECT_EQ(readings("Bo Lind, 34, finished third."), "34 years old | 3rd");
  EXPECT_EQ(readings("They won 3-2."), "3-2");
  EXPECT_EQ(readings("Sales tripled; output was halved."), "3 times | half");
}

TEST(Readings, SayDatesAsPeopleDo) {
  EXPECT_EQ(readings("It opens on Tuesday at 9 a.m."), "a Tuesday, 9 am");
  EXPECT_EQ(readings("He died on Jan. 10, 2022."), "Monday 10 January 2022");
  EXPECT_EQ(readings("He died on Jan. 10."), "10 January, year not given");
  EXPECT_EQ(readings("It was built in the 1990s, in April 2017 and in the third quarter of 2022."),
            "1990 to 1999 | April 2017 | July to September 2022");
  EXPECT_EQ(readings("They met last week."), "counts from the article's date");
  EXPECT_EQ(readings("They met two years ago."), "2 years, counted from the article's date");
  EXPECT_EQ(readings("They met yesterday.", "2022-01-10"), "Sunday 9 January 2022");
}

}  // namespace
}  // namespace onrecord
