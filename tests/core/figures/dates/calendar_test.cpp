#include "core/figures/dates/calendar.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Calendar, CountsDays) {
  EXPECT_EQ(serial({1970, 1, 1}), 0);
  EXPECT_EQ(serial({2022, 1, 10}), 19002);
  for (const long day : {-719162L, -1L, 0L, 59L, 11016L, 2932896L}) EXPECT_EQ(serial(from_serial(day)), day);
}

TEST(Calendar, KnowsWeekdaysAndMonths) {
  EXPECT_EQ(weekday({2022, 1, 10}), 1);
  EXPECT_EQ(month_length(2024, 2), 29);
  EXPECT_EQ(month_length(1900, 2), 28);
  EXPECT_EQ(add_months({2022, 1, 31}, 1), (Day{2022, 2, 28}));
  EXPECT_EQ(add_months({2022, 1, 31}, -2), (Day{2021, 11, 30}));
  EXPECT_FALSE(exists({2019, 2, 30}));
}

TEST(Calendar, KnowsHolidays) {
  EXPECT_EQ(easter(2022), (Day{2022, 4, 17}));
  EXPECT_EQ(holiday("easter -2", 2022), (Day{2022, 4, 15}));
  EXPECT_EQ(holiday("12-25", 2022), (Day{2022, 12, 25}));
  EXPECT_EQ(holiday("11 4 4", 2021), (Day{2021, 11, 25}));
  EXPECT_EQ(holiday("11 4 4 + 1", 2010), (Day{2010, 11, 26}));
  EXPECT_EQ(holiday("05 1 -1", 2022), (Day{2022, 5, 30}));
}

TEST(Calendar, WritesIso) {
  EXPECT_EQ(iso({0, 1, 10}), "XXXX-01-10");
  EXPECT_EQ(iso({2022, 1, 10}, 53700), "2022-01-10T14:55:00");
  EXPECT_EQ(first_of_iso_week(2019, 1), (Day{2018, 12, 31}));
}

}  // namespace
}  // namespace onrecord
