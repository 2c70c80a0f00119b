#include "core/speakers/relatives.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Relatives, ARelativeHasTheSameSurname) {
  const Resolved r = resolve("Thomas Lind left. His wife said it was late. Bo Ott met Ada Lind.",
                             {{"His wife", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Lind");
  EXPECT_EQ(r.role("Ada Lind"), "His wife");
}

TEST(Relatives, ARelativeOfAnotherKindIsNotMeant) {
  const Resolved r = resolve("Thomas Lind left. His wife said it was late. His sister, Ada Lind, waved.",
                             {{"His wife", "it was late"}});
  EXPECT_EQ(r.speaker(0), "His wife");
}

}  // namespace
}  // namespace onrecord
