#include "core/figures/figures.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Figures, Counts) {
  EXPECT_EQ(read("The plan covers 13,000 workers and half a million homes."),
            "[13,000 workers] count 13000 worker | [half a million homes] count 500000 home");
  EXPECT_EQ(
      read("Two of the five public housing projects failed."),
      "[Two] count 2 public housing project | [five public housing projects] count 5 public housing project");
  EXPECT_EQ(read("More than one-and-a-half million homes; a two-and-a-half-year term"),
            "[More than one-and-a-half million homes] count 1500000 home > | [two-and-a-half-year] duration "
            "2.5 year P2.5Y");
  EXPECT_EQ(read("A mother-of-two earns little."), "[two] count 2");
  EXPECT_EQ(read("Dozens of people left."), "[Dozens of people] count 12..120 people vague");
  EXPECT_EQ(
      read("10s of thousands of fans, 100s of dogs"),
      "[10s of thousands of fans] count 10000..100000 fan vague | [100s of dogs] count 100..1000 dog vague");
  EXPECT_EQ(read("A couple of weeks, a half a dozen boats"),
            "[A couple of weeks] duration 2 week ~ P2W | [a half a dozen boats] count 6 boat");
}

TEST(Figures, Bounds) {
  EXPECT_EQ(read("Up to 175,000 troops could be moved."), "[Up to 175,000 troops] count 175000 troop <=");
  EXPECT_EQ(read("As many as 14 players and some 300 fans came."),
            "[As many as 14 players] count 14 player <= | [some 300 fans] count 300 fan ~");
  EXPECT_EQ(read("It takes no more than two weeks, or 30 hours or more."),
            "[no more than two weeks] duration 2 week <= P2W | [30 hours or more] duration 30 hour >= PT30H");
  EXPECT_EQ(read("It is above 100 and below 150."), "[above 100 and below 150] count 100..150");
  EXPECT_EQ(read("Up to 20 guards and at least 5 dogs came."),
            "[Up to 20 guards] count 20 guard <= | [at least 5 dogs] count 5 dog >=");
}

TEST(Figures, BoundsBetweenNumberAndNoun) {
  EXPECT_EQ(read("The 11,000 or so guests made 40-odd calls."),
            "[11,000 or so guests] count 11000 guest ~ | [40-odd calls] count 40 call ~");
  EXPECT_EQ(read("15+ hours, 20-plus years and ten or so miles"),
            "[15+ hours] duration 15 hour >= PT15H | [20-plus years] duration 20 year >= P20Y | [ten or so "
            "miles] measure 10 mile ~");
  EXPECT_EQ(read("It is right within plus or minus 3 percentage points."),
            "[plus or minus 3 percentage points] percent 3 percentage point ~");
  EXPECT_EQ(read("For 60-some years"), "[60-some years] duration 60 year ~ P60Y");
  EXPECT_EQ(read("A sub-$500 phone for 50-plus users"),
            "[sub-$500] money 500 dollar < | [50-plus users] count 50 user >=");
}

TEST(Figures, CountedNouns) {
  EXPECT_EQ(
      read("Three dead Norlanders, 1,200 Omaris and 12 injured men"),
      "[Three dead Norlanders] count 3 dead norlander | [1,200 Omaris] count 1200 omari | [12 injured men] "
      "count 12 injured man");
  EXPECT_EQ(
      read("It took 20 calls, 1.7 million daily trips and 28 AIDS tests."),
      "[20 calls] count 20 call | [1.7 million daily trips] count 1700000 daily trip | [28 AIDS tests] count "
      "28 aids test");
  EXPECT_EQ(read("It left 24 people dead and more than 50 police officers hurt."),
            "[24 people] count 24 people | [more than 50 police officers] count 50 police officer >");
  EXPECT_EQ(read("Some 107 million underwent tests, Robocar 2 three years later."),
            "[Some 107 million] count 107000000 ~ | [three years] duration 3 year P3Y");
  EXPECT_EQ(read("<Alm Corp> 1,053,000 shares"), "[1,053,000 shares] count 1053000 share");
  EXPECT_EQ(read("They saw 251 taken hostage and handed over 5 million kroner."),
            "[251] count 251 people | [5 million kroner] money 5000000 krone");
  EXPECT_EQ(read("Three more people are on the list of the 100 most able people."),
            "[Three more people] count 3 people | [100 most able people] count 100 able people");
  EXPECT_EQ(read("The 27 says so; net 681,000 vs loss"), "[27] count 27 | [681,000] count 681000");
}

TEST(Figures, NumbersOfAListShareItsUnit) {
  EXPECT_EQ(read("Bonds of seven, eight and ten years"),
            "[seven] duration 7 year P7Y | [eight] duration 8 year P8Y | [ten years] duration 10 year P10Y");
  EXPECT_EQ(
      read("In 2004, 5 dogs came; 3 or 4 percent"),
      "[2004] date 2004-01-01/2004-12-31 | [5 dogs] count 5 dog | [3 or 4 percent] percent 3..4 percent");
  EXPECT_EQ(read("He has 40, or 25 percent."), "[40] count 40 | [25 percent] percent 25 percent");
  EXPECT_EQ(read("Notes of 1,000 and 10,000 kroner"),
            "[1,000] money 1000 krone | [10,000 kroner] money 10000 krone");
}

TEST(Figures, GiveTheBoundAsAnEndToo) {
  const Document document = read_document("At least 30 and under 40 km.");
  const auto found = find_figures(document, tag_shipped(document), {});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].low, 30);
  EXPECT_FALSE(found[0].high);
  EXPECT_EQ(found[1].high, 40);
}

TEST(Figures, Ranges) {
  EXPECT_EQ(read("Between 750,000 and 800,000 will be sold."),
            "[Between 750,000 and 800,000] count 750000..800000");
  EXPECT_EQ(read("It costs $10 to $15 billion."), "[$10 to $15 billion] money 1e+10..1.5e+10 dollar");
  EXPECT_EQ(read("Four to five thousand people came for two or three days."),
            "[Four to five thousand people] count 4000..5000 people | [two or three days] duration 2..3 day");
  EXPECT_EQ(read("It takes as many as 30 or 40 hours."),
            "[as many as 30 or 40 hours] duration 30..40 hour <=");
  EXPECT_EQ(read("Wait for the next week to 10 days."), "[week to 10 days] duration 7..10 day");
  EXPECT_EQ(read("A five- to 10-year plan."), "[five- to 10-year] duration 5..10 year");
}

TEST(Figures, Changes) {
  EXPECT_EQ(read("Shares rose 64.06 points to 4,577.10."),
            "[64.06 points] count 64.06 point up | [4,577.10] count 4577.1 point");
  EXPECT_EQ(read("Exports dropped 7% to $2.3 billion."),
            "[7%] percent 7 percent down | [$2.3 billion] money 2300000000 dollar");
  EXPECT_EQ(read("He fell from 208 pounds to 193."), "[from 208 pounds to 193] measure 193..208 pound down");
  EXPECT_EQ(read("Shares fell 3-1/8 to 77-3/8."), "[3-1/8] count 3.125 down | [77-3/8] count 77.375");
  EXPECT_EQ(
      read("It cut its rate by 0.25 percent to 4.5 percent; prices went up 2 percent."),
      "[0.25 percent] percent 0.25 percent down | [4.5 percent] percent 4.5 percent | [2 percent] percent 2 "
      "percent up");
  EXPECT_EQ(read("The rate was cut by 1/2 point."), "[1/2 point] count 0.5 point down");
  EXPECT_EQ(read("It cut 500 to 600 jobs."), "[500 to 600 jobs] count 500..600 job");
  EXPECT_EQ(read("The index fell -1.3%."), "[-1.3%] percent 1.3 percent down");
}

TEST(Figures, Money) {
  EXPECT_EQ(read("They paid $2.3bn, US$4.7 billion and A$1.5m."),
            "[$2.3bn] money 2300000000 dollar | [US$4.7 billion] money 4700000000 dollar | [A$1.5m] money "
            "1500000 australian dollar");
  EXPECT_EQ(read("They got USD34.6 million, EUR50m and Rs 500 crore."),
            "[USD34.6 million] money 34600000 dollar | [EUR50m] money 50000000 euro | [Rs 500 crore] money "
            "5000000000 indian rupee");
  EXPECT_EQ(
      read("A dividend of 8p, and a loss of 100 mln crowns or 2.50 marks"),
      "[8p] money 8 penny | [100 mln crowns] money 100000000 crown | [2.50 marks] money 2.5 deutsche mark");
  EXPECT_EQ(read("It cost 164p or 11c a share, then three dollars fifty."),
            "[164p] money 164 penny | [11c a share] money 11 cent per share | [three dollars fifty] money "
            "3.5 dollar");
  EXPECT_EQ(
      read("It pays 7 dollars per limited partnership unit and 25 per net ton."),
      "[7 dollars per limited partnership unit] money 7 dollar per limited partnership unit | [25] count 25");
  EXPECT_EQ(read("He won a $500 prize and wrote two $600 checks."),
            "[$500] money 500 dollar | [two] count 2 | [$600] money 600 dollar");
}

TEST(Figures, PercentAndMeasures) {
  EXPECT_EQ(read("Support fell by five percentage points, rates by 25 basis points and use to 1.38pc."),
            "[five percentage points] percent 5 percentage point down | [25 basis points] percent 25 basis "
            "point | [1.38pc] percent 1.38 percent");
  EXPECT_EQ(read("He is 5 ft 2 in tall, she 6 ft 1 in."),
            "[5 ft 2 in] measure 5.166666667 foot | [6 ft 1 in] measure 6.083333333 foot");
  EXPECT_EQ(read("He dug 5 ft 2 in May."),
            "[5 ft] measure 5 foot | [2] count 2 | [May] date XXXX-05-01/XXXX-05-31");
  EXPECT_EQ(
      read("It was minus 12 degrees, then 40C (104F)."),
      "[minus 12 degrees] measure -12 degree | [40C] measure 40 celsius | [104F] measure 104 fahrenheit");
  EXPECT_EQ(read("The engine makes under 296 hp (224 kW)."),
            "[under 296 hp] measure 296 horsepower < | [224 kW] measure 224 kilowatt <");
  EXPECT_EQ(read("Output fell by 800,000 barrels a day."),
            "[800,000 barrels a day] measure 800000 barrel per day down");
}

TEST(Figures, TakeTheUnitOfWhatTheyAreComparedWith) {
  EXPECT_EQ(read("About 3.9 million cars were sold, up from 2.4 million."),
            "[About 3.9 million cars] count 3900000 car ~ | [2.4 million] count 2400000 car");
  EXPECT_EQ(
      read("Reserves fell to 114 billion francs on March 19 from 120 billion."),
      "[114 billion francs] money 1.14e+11 franc | [March 19] date XXXX-03-19 | [120 billion] money 1.2e+11 "
      "franc");
  EXPECT_EQ(read("Shares fell 10 yen to 2,880."),
            "[10 yen] money 10 japanese yen down | [2,880] money 2880 japanese yen");
}

TEST(Figures, Durations) {
  EXPECT_EQ(read("It took 2 hours 15 minutes, a year and a half and three weeks."),
            "[2 hours 15 minutes] duration 135 minute PT135M | [a year and a half] duration 1.5 year P1.5Y | "
            "[three weeks] duration 3 week P3W");
  EXPECT_EQ(read("Two more days, five straight weeks"),
            "[Two more days] duration 2 day P2D | [five straight weeks] duration 5 week P5W");
  const Document document = read_document("It took 2 hours 15 minutes.");
  const auto found = find_figures(document, tag_shipped(document), {});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].seconds, 8100);
}

TEST(Figures, StayQuietOnNamesCodesAndIdioms) {
  for (const char* text :
       {"Covid-19 grounded an F-35, said G7 leaders on 5G.",
        "Boeing grounded the 737 Max near Article 50 and Interstate 95.",
        "The S&P 500 and the iPhone 14 are at 10 Downing Street.",
        "The 9/11 attacks changed travel.",
        "One of the men saw one official and no one else; it is a one-off.",
        "They are back to square one, one another's rivals.",
        "Flags flew at half-staff after a third-party audit.",
        "He may second the motion in a zero-sum game.",
        "The coach of the Three Owls won the Six Valleys on Fifth Avenue.",
        "The Group of Seven met Local 222.",
        "First Alm Bank closed, said Five's owner; the first minister will put them first.",
        "Alm Second Bank and, later, Third Alm Shoal; it must first be found. He runs Windows 2000.",
        "He told Alm This Morning and Berg News Tonight of Ground Zero.",
        "tweet-id=\"783499116076687360\"",
        "It is on pages 12-15. They flew a Boeing 747-400.",
        "Her film Million Krone Baby won.",
        "At the end of the day it is an A-1 rating for a PS2.",
        "Warcave 2 is out.",
        "A zero-tolerance policy and zero coupon bonds in an 8-K filing",
        "Call 0808 555 0199 now.",
        "Call (212) 555-0142 or +1-222-2222-2222.",
        "See section 3.2.1 of version 10.15.7 in Room 101."})
    EXPECT_EQ(read(text), "") << text;
}

TEST(Figures, FindNumbersInHeadlines) {
  EXPECT_EQ(read("Police Arrest Three Men In Raid On Two Homes"),
            "[Three Men] count 3 man | [Two Homes] count 2 home");
}

TEST(Figures, ReadLettersAsWordsFirst) {
  EXPECT_EQ(read("It employed 50,000 in 2020."), "[50,000] count 50000 | [2020] date 2020-01-01/2020-12-31");
  EXPECT_EQ(read("10 students paid 6 pounds at 6pm."),
            "[10 students] count 10 student | [6 pounds] measure 6 pound | [6pm] time XXXX-XX-XXT18:00:00");
  EXPECT_EQ(read("Bo Lind won both 60m races."), "[60m] measure 60 meter");
  EXPECT_EQ(read("Some 1.3m people saw a 1.3m wall."),
            "[Some 1.3m people] count 1300000 people ~ | [1.3m] measure 1.3 meter");
}

// Where the cases of Recognizers-Text (Microsoft, MIT) ask for something else than a newspaper's reader, the
// reader wins.
TEST(Figures, DifferFromAnAssistantInSpans) {
  // Number, Currency, Dimension, Age: the noun, the rate and the words that bound a figure belong to it.
  EXPECT_EQ(read("More than 26 people"), "[More than 26 people] count 26 people >");
  EXPECT_EQ(read("about $ 14 million"), "[about $ 14 million] money 14000000 dollar ~");
  EXPECT_EQ(read("$10000 a share"), "[$10000 a share] money 10000 dollar per share");
  EXPECT_EQ(read("over 188 miles an hour"), "[over 188 miles an hour] measure 188 mile per hour >");
  EXPECT_EQ(read("around 3 years of age"), "[around 3 years of age] age 3 year of age ~");
  EXPECT_EQ(read("younger than three months old"), "[younger than three months old] age 3 month of age <");
  EXPECT_EQ(read("He is about 40 - 50 years old."), "[about 40 - 50 years old] age 40..50 year of age ~");
  EXPECT_EQ(read("On 5/17/2018"), "[5/17/2018] date 2018-05-17");  // one date, not three numbers
  EXPECT_EQ(read("at 2 pm"), "[2 pm] time XXXX-XX-XXT14:00:00");   // no picometers
}

// Ordinal, half of its cases: a place that is counted from here has no number to check.
TEST(Figures, DifferFromAnAssistantInRelativePlaces) {
  for (const char* text :
       {"the next page, the previous one and the last", "Show the penultimate.",
        "the one before the last one", "Delete the last sentence.", "the next to last", "at the current page",
        "a next of kin", "a next generation service", "a previous version"})
    EXPECT_EQ(read(text), "") << text;
  EXPECT_EQ(read("the next 3 books"), "[3 books] count 3 book");
}

// Percentage, Currency, Dimension, Temperature: a unit without a number; Number: names and telephones.
TEST(Figures, DifferFromAnAssistantInWhatIsAFigure) {
  for (const char* text : {"the % of increase", "I counted the dollars in fahrenheit", "to degrees celsius",
                           "the symbol mcg", "SCP-173", "make a half turn"})
    EXPECT_EQ(read(text), "") << text;
  EXPECT_EQ(read("per cent of 210"), "[210] count 210");
}

TEST(Figures, DoNotOverlap) {
  EXPECT_EQ(read("12-aged 5"), "[12-aged] count 12 aged | [5] age 5 year of age");
}

TEST(Figures, AreCheapOnAnyInput) {
  std::string text;
  for (const char* piece :
       {"5-", "1/", "one hundred ", "$", "and a half ", "(", "Mon, ", "to ", "2019-", "a-", "\"", "1,"})
    for (int i = 0; i < 3000; ++i) text += piece;
  read(text);
  read("\xFF\xFE 5\xC2 $\xE2\x82 3 \xF0\x9F");
  EXPECT_EQ(read(""), "");
}

}  // namespace
}  // namespace onrecord
