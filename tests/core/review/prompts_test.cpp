#include "core/review/prompts.h"
#include "tests/core/figures/tagged.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

std::string codes(const std::string& text, const std::string& reference = "") {
  const Document document = read_document(text);
  const FigureOptions options{reference};
  std::string out;
  for (const Notice& notice :
       check_figures(document, find_figures(document, tag_shipped(document), options), options))
    out += (out.empty() ? "" : " ") + notice.code;
  return out;
}

TEST(Prompts, PartsThatMissTheirTotal) {
  EXPECT_EQ(codes("Twelve people were hurt: seven men and four women."), "parts-and-total");
  EXPECT_EQ(codes("The blast killed 12 people (seven men and four women)."), "parts-and-total");
  EXPECT_EQ(codes("Eleven people were hurt: seven men and four women."), "");
  EXPECT_EQ(codes("Twelve people were hurt: seven men, including four firefighters."), "");
  EXPECT_EQ(codes("The blast hurt 30 people - 12 women and 16 men - in Alm."), "parts-and-total");
  EXPECT_EQ(codes("Police held 10 people, six men and three women, on Monday."), "parts-and-total");
  EXPECT_EQ(codes("The raid left 15 dead, eight soldiers and six civilians."), "parts-and-total");
  EXPECT_EQ(codes("He has 10 goals, six assists and three caps, so far."), "");  // no parts
  EXPECT_EQ(codes("There were 45 votes in total: 20 for and 24 against."), "parts-and-total");
  EXPECT_EQ(codes("The council has 120 seats: 60 Green, 45 Blue and 10 Red."), "parts-and-total");
  EXPECT_EQ(codes("The fund has $10.5 million: $6.2 million in Alm and $3.1 million in Berg."),
            "parts-and-total");
  EXPECT_EQ(codes("The fund has $5 million: $3 million in Alm and $1 million in Berg."), "");  // rounded
  EXPECT_EQ(codes("Six shops closed: three in Alm, two in Berg and one in Dahl."), "");
  EXPECT_EQ(codes("A total of 30 people, 12 in Alm and 15 in Berg, fell ill."), "parts-and-total");
  EXPECT_EQ(codes("A total of 30 people, 12 in Alm and 18 in Berg, fell ill."), "");
  EXPECT_EQ(codes("Seven shops closed: three in Alm, two in Berg and one in Dahl."), "parts-and-total");
}

TEST(Prompts, PercentagesThatMissTheirNumbers) {
  EXPECT_EQ(codes("Sales rose 10 percent to $150 million from $120 million."), "percent-and-numbers");
  EXPECT_EQ(codes("Sales rose 25 percent to $150 million from $120 million."), "");
  EXPECT_EQ(codes("Profits rose 9.4 per cent to 1.2 billion from 1.1 billion."),
            "");  // as far as rounding goes
  EXPECT_EQ(codes("Sales rose from $120 million to $150 million, an increase of 10 percent."),
            "percent-and-numbers");
  EXPECT_EQ(codes("Sales rose from $120 million to $150 million, an increase of 25 percent."), "");
  EXPECT_EQ(codes("Sales rose 10 percent, from 120 million to 150 million."), "percent-and-numbers");
  EXPECT_EQ(codes("Sales fell 20 percent, from 150 million to 120 million."), "");
  EXPECT_EQ(codes("Sales rose by 10 percent to $150 million, compared with $120 million a year earlier."),
            "percent-and-numbers");
  EXPECT_EQ(codes("Sales rose by 10 percent to $150 million, compared with $120 million at Alm Ltd."), "");
  EXPECT_EQ(codes("Its stake rose to 80 percent from 55 percent and its bid to $66 from $58."), "");
  EXPECT_EQ(codes("Profit rose to $12 million from $10 million, up 50 percent."), "percent-and-numbers");
  EXPECT_EQ(codes("It has 200 staff, up 50 percent from 180."), "percent-and-numbers");
  EXPECT_EQ(codes("It has 200 staff, up 11 percent from 180."), "");
  EXPECT_EQ(codes("Output rose by 25% from 400 to 450 tonnes."), "percent-and-numbers");
  EXPECT_EQ(codes("Of the 120 members, 40, or 25 percent, stayed away."), "percent-and-numbers");
  EXPECT_EQ(codes("Some 25 percent, or 40 of the 120 members, stayed away."), "percent-and-numbers");
  EXPECT_EQ(codes("Some 33 percent, or 40 of the 120 members, stayed away."), "");
  EXPECT_EQ(codes("40 out of 120 members, or 25 percent, stayed away."), "percent-and-numbers");
  EXPECT_EQ(codes("Forty of the 120 members (25 percent) stayed away."), "percent-and-numbers");
  EXPECT_EQ(codes("Forty of the 120 members (33 percent) stayed away."), "");
}

TEST(Prompts, ConversionsThatAreOff) {
  EXPECT_EQ(codes("The town is 350 miles (463 km) away."), "conversion");
  EXPECT_EQ(codes("The town is 350 miles (563 km) away."), "");
  EXPECT_EQ(codes("It is about 3km (2 miles) from here."), "");  // rounded
  EXPECT_EQ(codes("It was 40C (140F) in the shade."), "conversion");
  EXPECT_EQ(codes("It was 40C (104F) in the shade."), "");
  EXPECT_EQ(codes("He is 6ft 2in (1.88m) tall and weighs 12st (76kg)."), "");
  EXPECT_EQ(codes("It lies 30 to 40 km (10 to 15 miles) away."), "conversion");
  EXPECT_EQ(codes("The town is 350 miles, or 463 km, away."), "conversion");
  EXPECT_EQ(codes("The ship holds 500 tonnes (1.1 million pounds) of rice."), "");
  EXPECT_EQ(codes("The tank holds 5 gallons (23 liters)."), "");  // British ones
  EXPECT_EQ(codes("The tank holds 5 gallons (40 liters)."), "conversion");
  EXPECT_EQ(codes("Warming must stay below 2 degrees Celsius (3.6 degrees Fahrenheit)."), "");
  EXPECT_EQ(codes("It was 20 degrees Celsius (36 degrees Fahrenheit) at noon."), "conversion");
}

TEST(Prompts, AgesThatMissABirthYear) {
  EXPECT_EQ(codes("Bo Lind, 34, was born in 1985.", "2022-03-01"), "age-and-birth-year");
  EXPECT_EQ(codes("Bo Lind, 36, was born in 1985.", "2022-03-01"), "");
  EXPECT_EQ(codes("Bo Lind, 34, was born in 1985."), "");  // counted from no day
  EXPECT_EQ(codes("Ada King, who was born on 3 May 1970, is 45.", "2022-06-15"), "age-and-birth-year");
  EXPECT_EQ(codes("Ada King, who was born on 3 May 1970, is 52.", "2022-06-15"), "");
  EXPECT_EQ(codes("Bo Lind was born in 1950 and died in 2010 aged 82."), "age-and-birth-year");
  EXPECT_EQ(codes("Bo Lind was born in 1950 and died in 2010 aged 60."), "");
  EXPECT_EQ(codes("Bo Lind (1950-2010) died aged 82."), "age-and-birth-year");
}

TEST(Prompts, ListsOfTheWrongLength) {
  EXPECT_EQ(codes("Three towns were cut off: Alm, Berg, Dahl and Eng."), "list-count");
  EXPECT_EQ(codes("Three towns were cut off: Alm, Berg and Dahl."), "");
  EXPECT_EQ(codes("Four towns were cut off: Alm, Berg and Dahl."), "list-count");
  EXPECT_EQ(codes("Three towns - Alm, Berg, Dahl and Eng - were cut off."), "list-count");
  EXPECT_EQ(codes("The five winners were Alm, Berg, Dahl and Eng."), "list-count");
  EXPECT_EQ(codes("The four winners were Alm, Berg, Dahl and Eng."), "");
  EXPECT_EQ(codes("It is one of five towns - along with Alm, Berg and Eng - on the fjord."), "");
  EXPECT_EQ(codes("Two men - the mayor, Bo Lind, and his son - won."), "");
  EXPECT_EQ(codes("Three towns were cut off: Alm, Berg, and Dahl."), "");
  EXPECT_EQ(codes("Two firms bid: Alm and Sons and Berg."), "");  // can be read as two
}

TEST(Prompts, PercentWherePointsAreMeant) {
  EXPECT_EQ(codes("Unemployment fell 0.2 percent to 4.1 percent."), "percent-or-points");
  EXPECT_EQ(codes("Unemployment fell 0.2 points to 4.1 percent."), "");
  EXPECT_EQ(codes("The bank cut its key rate by 0.25 percent to 4.5 percent."), "percent-or-points");
  EXPECT_EQ(codes("Support rose from 42 percent to 45 percent, up 3 percent."), "percent-or-points");
  EXPECT_EQ(codes("Support rose 3 percent to 45 percent from 42 percent."), "percent-or-points");
  EXPECT_EQ(codes("It went up by one percent, from 4 percent to 5 percent."), "percent-or-points");
  EXPECT_EQ(codes("Use fell 10 percent to 967,000 tonnes from 1.1 million."), "");  // rounded
  EXPECT_EQ(codes("Turnout dropped 10 percent from 60 percent to 50 percent."), "percent-or-points");
  EXPECT_EQ(codes("Turnout dropped 17 percent from 60 percent to 50 percent."), "");
  EXPECT_EQ(codes("Support rose 7 percent to 45 percent from 42 percent."), "");
  EXPECT_EQ(codes("Prices rose 10 percent to 55 percent of the average."), "");  // can be meant
}

TEST(Prompts, WeekdaysThatMissTheirDate) {
  EXPECT_EQ(codes("The vote is on Friday, March 2, 2022."), "weekday-and-date");
  EXPECT_EQ(codes("The vote is on Wednesday, March 2, 2022."), "");
  EXPECT_EQ(codes("The vote is on Friday, March 2.", "2022-02-20"), "weekday-and-date");
  EXPECT_EQ(codes("The vote is on Friday, March 2."), "");
  EXPECT_EQ(codes("They met on Friday (2 March 2022)."), "weekday-and-date");
  EXPECT_EQ(codes("It was March 2, 2022, a Friday."), "weekday-and-date");
  EXPECT_EQ(codes("It was March 2, 2022, a Wednesday."), "");
}

TEST(Prompts, AreCheapOnAnyInput) {
  for (const char* piece :
       {"rates rose 0.5 percent to 3 percent ", "5, 6 and 7 ", "12 people: 5 ", "20C (36F) ", "3 towns: a, ",
        "from 5 to 6 percent, up 1 percent ", "5 of the 6 (3 percent) ", "born in 1950, 12, ",
        "3 towns - Alm, ", "Friday (2 March 2022) ", "3 towns were Alm, Berg, "}) {
    std::string text;
    for (int i = 0; i < 4000; ++i) text += piece;
    codes(text);
  }
}

TEST(Prompts, SayWhereTheReferenceComesFrom) {
  const std::string article = "OSLO, Jan. 10, 2022 (Agency) - Talks broke down on Friday.\nNobody came.";
  EXPECT_EQ(codes(article), "reference-from-dateline");
  EXPECT_EQ(codes(article, "2022-01-11"), "");
}

}  // namespace
}  // namespace onrecord
