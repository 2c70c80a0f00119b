#include "core/speakers/anonymous.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

bool anonymous(const std::string& source, Mode mode = Mode::speech) {
  const Resolved r = resolve("Yesterday " + source + " said it was late.", {{source, "it was late", mode}});
  return r.who(0).anonymous;
}

TEST(Anonymous, WhoSpeaksAndIsNotNamed) {
  EXPECT_TRUE(anonymous("a senior official"));
  EXPECT_TRUE(anonymous("campaign aides"));
  EXPECT_TRUE(anonymous("one of the doctors"));
  EXPECT_TRUE(anonymous("several experts"));
  EXPECT_TRUE(anonymous("people familiar with the plan"));
  EXPECT_TRUE(anonymous("a spokesman for the harbour"));
  EXPECT_TRUE(anonymous("the governor"));
  EXPECT_TRUE(anonymous("protesters"));
  EXPECT_TRUE(anonymous("some"));
  EXPECT_TRUE(anonymous("police"));
}

TEST(Anonymous, NotPartiesPeoplesAndThings) {
  EXPECT_FALSE(anonymous("Republican senators"));
  EXPECT_FALSE(anonymous("the Ostby Harbour Police"));
  EXPECT_FALSE(anonymous("many voters"));
  EXPECT_FALSE(anonymous("most people"));
  EXPECT_FALSE(anonymous("the report"));
  EXPECT_FALSE(anonymous("the company"));
}

TEST(Anonymous, NotWhoIsNamedOrOnlyThinks) {
  EXPECT_FALSE(anonymous("the mayor, Ada Holm,"));
  EXPECT_FALSE(anonymous("a senior official", Mode::attitude));
}

TEST(Anonymous, OneSourceIsCountedOnce) {
  const Resolved r = resolve("A senior harbour official said it was late. The official said it was cold.",
                             {{"A senior harbour official", "it was late"}, {"The official", "it was cold"}});
  ASSERT_EQ(r.cast.speakers.size(), 1u);
  EXPECT_EQ(r.cast.speakers[0].name, "A senior harbour official");
}

}  // namespace
}  // namespace onrecord
