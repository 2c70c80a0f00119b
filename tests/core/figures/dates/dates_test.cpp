#include "core/figures/dates/dates.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Dates, LeaveOpenWhatTheTextLeavesOpen) {
  EXPECT_EQ(read("They meet on Jan. 10."), "[Jan. 10] date XXXX-01-10");
  EXPECT_EQ(read("They meet on Wednesday."), "[Wednesday] date XXXX-WXX-3");
  EXPECT_EQ(read("They meet early next year."), "[early next year] date");
  EXPECT_EQ(read("He was born on 3 May 1987."), "[3 May 1987] date 1987-05-03");
}

TEST(Dates, Periods) {
  EXPECT_EQ(read("Sales fell in the third quarter of 2022; Q2 profit rose."),
            "[third quarter of 2022] date 2022-07-01/2022-09-30 | [Q2] date XXXX-04-01/XXXX-06-30");
  EXPECT_EQ(read("The 1990s were calmer than 1914-18."),
            "[1990s] date 1990-01-01/1999-12-31 | [1914-18] date 1914-01-01/1918-12-31");
  EXPECT_EQ(read("Rome was sacked in 410 AD."), "[410 AD] date 0410-01-01/0410-12-31");
  EXPECT_EQ(read("It ran from May to October 2020 and Oct. 20-24."),
            "[May to October 2020] date 2020-05-01/2020-10-31 | [Oct. 20-24] date XXXX-10-20/XXXX-10-24");
}

TEST(Dates, CountFromTheReference) {
  EXPECT_EQ(read("On Wednesday, next Monday or two days ago.", "2022-01-05"),
            "[Wednesday] date 2022-01-05 | [next Monday] date 2022-01-10 | [two days ago] date 2 day "
            "2022-01-03");
  EXPECT_EQ(
      read("Early next year, the week of Jan. 10.", "2022-01-05"),
      "[Early next year] date 2023-01-01/2023-12-31 | [the week of Jan. 10] date 2022-01-10/2022-01-16");
  EXPECT_EQ(read("In December and on Jan. 3.", "2022-01-05"),
            "[December] date 2021-12-01/2021-12-31 | [Jan. 3] date 2022-01-03");
  EXPECT_EQ(read("Over the last three years.", "2022-01-05"),
            "[three years] duration 3 year 2019-01-05/2022-01-05");
}

TEST(Dates, CountFromTheDateline) {
  EXPECT_EQ(read("OSLO, Jan. 10, 2022 (Agency) - Talks broke down on Friday.\nNobody came."),
            "[Jan. 10, 2022] date 2022-01-10 | [Friday] date 2022-01-07");
  EXPECT_EQ(
      read("Alm sells a bond due Jan. 10, 2022 at 14-1/4 pct.\nThey met on Friday."),
      "[Jan. 10, 2022] date 2022-01-10 | [14-1/4 pct] percent 14.25 percent | [Friday] date XXXX-WXX-5");
  EXPECT_EQ(read("He was born on Jan. 10, 2022.\nThey met on Friday."),
            "[Jan. 10, 2022] date 2022-01-10 | [Friday] date XXXX-WXX-5");
}

TEST(Dates, Numeric) {
  EXPECT_EQ(read("From 2018-09-23, 5/17/2018 and 23.04.2022."),
            "[2018-09-23] date 2018-09-23 | [5/17/2018] date 2018-05-17 | [23.04.2022] date 2022-04-23");
}

TEST(Dates, MonthsAreWordsAndNamesToo) {
  EXPECT_EQ(read("They may march in May, and Theresa May spoke of the Sun."),
            "[May] date XXXX-05-01/XXXX-05-31");
}

TEST(Dates, MonthsInThreeLettersNeedAHint) {
  EXPECT_EQ(read("Jan Lind met Dong Jun on Feb. 12, from Nov-Feb 2017."),
            "[Feb. 12] date XXXX-02-12 | [Nov-Feb 2017] date 2016-11-01/2017-02-28");
}

TEST(Dates, MonthsBeforeAndBehindTheReference) {
  EXPECT_EQ(read("Last November he left.", "2022-01-05"), "[Last November] date 2021-11-01/2021-11-30");
  EXPECT_EQ(read("Next May they meet.", "2022-06-05"), "[Next May] date 2023-05-01/2023-05-31");
  EXPECT_EQ(read("In the second half of May 2022"), "[second half of May 2022] date 2022-05-16/2022-05-31");
  EXPECT_EQ(read("In the first half of the year", "2022-06-05"),
            "[first half of the year] date 2022-01-01/2022-06-30");
}

TEST(Dates, SeasonsAndDecadesThatGoOn) {
  EXPECT_EQ(read("The 1986/87 harvest and 2019\xE2\x80\x99s"),
            "[1986/87] date 1986-01-01/1987-12-31 | [2019] date 2019-01-01/2019-12-31");
  EXPECT_EQ(read("In the 1930s and 40s"),
            "[1930s] date 1930-01-01/1939-12-31 | [40s] date 1940-01-01/1949-12-31");
}

TEST(Dates, NamesOfPapersAreNone) {
  EXPECT_EQ(read("The Sunday Herald, the Mail on Sunday and Alm Today say so."), "");
}

TEST(Dates, YearsAreCountsWhereSomethingIsCounted) {
  EXPECT_EQ(read("More than 2000 people came in 2000."),
            "[More than 2000 people] count 2000 people > | [2000] date 2000-01-01/2000-12-31");
  EXPECT_EQ(read("In 2012 members voted."), "[2012] date 2012-01-01/2012-12-31");
}

TEST(Times, InFourDigits) {
  EXPECT_EQ(read("By 1700 GMT, at 1000 hrs, between 0730-0930"),
            "[1700 GMT] time XXXX-XX-XXT17:00:00 | [1000 hrs] time XXXX-XX-XXT10:00:00 | [0730-0930] time "
            "XXXX-XX-XXT07:30:00/XXXX-XX-XXT09:30:00");
  EXPECT_EQ(read("It ran for 1000 hours."), "[1000 hours] duration 1000 hour PT1000H");
}

TEST(Times, ClockAndDay) {
  EXPECT_EQ(read("It begins at 2:55 p.m. EST or at half past six."),
            "[2:55 p.m. EST] time XXXX-XX-XXT14:55:00 | [half past six] time XXXX-XX-XXT06:30:00");
  EXPECT_EQ(read("It opens from 9 to 10 am."), "[9 to 10 am] time XXXX-XX-XXT09:00:00/XXXX-XX-XXT10:00:00");
  EXPECT_EQ(read("On Friday, March 3, 2017, at 6:30 a.m."),
            "[Friday, March 3, 2017, at 6:30 a.m.] date 2017-03-03T06:30:00");
}

TEST(Durations, NeedNoNumeral) {
  EXPECT_EQ(read("He stayed for over a decade and left a month ago."),
            "[over a decade] duration 1 decade > | [a month ago] date 1 month");
  EXPECT_EQ(read("They stole it over nine months."), "[nine months] duration 9 month P9M");
  EXPECT_EQ(read("It waited for years."), "[years] duration 2..10 year ~ vague");
  EXPECT_EQ(read("It meets twice a day."), "[twice] multiple 2 times");
}

TEST(Periods, OfOfficeAndSchool) {
  EXPECT_EQ(read("The fiscal year 2023-24 ended."), "[fiscal year 2023-24] date 2023-01-01/2024-12-31");
  EXPECT_EQ(read("It closed in January last year.", "2022-03-04"),
            "[January last year] date 2021-01-01/2021-01-31");
}

}  // namespace
}  // namespace onrecord
