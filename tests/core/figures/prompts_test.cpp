#include "core/figures/prompts.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

std::string codes(const std::string& text, const std::string& reference = "") {
  const Document document = read_document(text);
  const FigureOptions options{reference};
  std::string out;
  for (const Notice& notice : check_figures(document, find_figures(document, options), options))
    out += (out.empty() ? "" : " ") + notice.code;
  return out;
}

TEST(Prompts, PartsThatMissTheirTotal) {
  EXPECT_EQ(codes("Twelve people were hurt: seven men and four women."), "parts-and-total");
  EXPECT_EQ(codes("The blast killed 12 people (seven men and four women)."), "parts-and-total");
  EXPECT_EQ(codes("Eleven people were hurt: seven men and four women."), "");
  EXPECT_EQ(codes("Twelve people were hurt: seven men, including four firefighters."), "");
}

TEST(Prompts, PercentagesThatMissTheirNumbers) {
  EXPECT_EQ(codes("Sales rose 10 percent to $150 million from $120 million."), "percent-and-numbers");
  EXPECT_EQ(codes("Sales rose 25 percent to $150 million from $120 million."), "");
  EXPECT_EQ(codes("Profits rose 9.4 per cent to 1.2 billion from 1.1 billion."),
            "");  // as far as rounding goes
  EXPECT_EQ(codes("Forty of the 120 members (25 percent) stayed away."), "percent-and-numbers");
  EXPECT_EQ(codes("Forty of the 120 members (33 percent) stayed away."), "");
}

TEST(Prompts, ConversionsThatAreOff) {
  EXPECT_EQ(codes("The town is 350 miles (463 km) away."), "conversion");
  EXPECT_EQ(codes("The town is 350 miles (563 km) away."), "");
  EXPECT_EQ(codes("It is about 3km (2 miles) from here."), "");  // rounded
  EXPECT_EQ(codes("It was 40C (140F) in the shade."), "conversion");
  EXPECT_EQ(codes("It was 40C (104F) in the shade."), "");
  EXPECT_EQ(codes("He is 6ft 2in (1.88m) tall."), "");
}

TEST(Prompts, AgesThatMissABirthYear) {
  EXPECT_EQ(codes("Bo Lind, 34, was born in 1985.", "2022-03-01"), "age-and-birth-year");
  EXPECT_EQ(codes("Bo Lind, 36, was born in 1985.", "2022-03-01"), "");
  EXPECT_EQ(codes("Bo Lind, 34, was born in 1985."), "");  // counted from no day
}

TEST(Prompts, ListsOfTheWrongLength) {
  EXPECT_EQ(codes("Three towns were cut off: Alm, Berg, Dahl and Eng."), "list-count");
  EXPECT_EQ(codes("Three towns were cut off: Alm, Berg and Dahl."), "");
  EXPECT_EQ(codes("Three towns were cut off: Alm, Berg, and Dahl."), "");
  EXPECT_EQ(codes("Two firms bid: Alm and Sons and Berg."), "");  // can be read as two
}

TEST(Prompts, PercentWherePointsAreMeant) {
  EXPECT_EQ(codes("Unemployment fell 0.2 percent to 4.1 percent."), "percent-or-points");
  EXPECT_EQ(codes("Unemployment fell 0.2 points to 4.1 percent."), "");
  EXPECT_EQ(codes("Prices rose 10 percent to 55 percent of the average."), "");  // can be meant
}

TEST(Prompts, WeekdaysThatMissTheirDate) {
  EXPECT_EQ(codes("The vote is on Friday, March 2, 2022."), "weekday-and-date");
  EXPECT_EQ(codes("The vote is on Wednesday, March 2, 2022."), "");
  EXPECT_EQ(codes("The vote is on Friday, March 2.", "2022-02-20"), "weekday-and-date");
  EXPECT_EQ(codes("The vote is on Friday, March 2."), "");
}

TEST(Prompts, SayWhereTheReferenceComesFrom) {
  const std::string article = "OSLO, Jan. 10, 2022 (Agency) - Talks broke down on Friday.\nNobody came.";
  EXPECT_EQ(codes(article), "reference-from-dateline");
  EXPECT_EQ(codes(article, "2022-01-11"), "");
}

}  // namespace
}  // namespace onrecord
