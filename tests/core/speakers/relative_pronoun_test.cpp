#include "core/speakers/sources/relative_pronoun.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(RelativePronoun, WhoIsThePersonBeforeThePhrase) {
  const Resolved r =
      resolve("Mary Ott met the fans of his radio program who said it was late.", {{"who", "it was late"}});
  EXPECT_EQ(r.speaker(0), "the fans");
}

TEST(RelativePronoun, WhoMayAskForNobody) {
  const Resolved r = resolve("It was unclear who had said it was late.", {{"who", "it was late"}});
  EXPECT_EQ(r.speaker(0), "");
}

TEST(RelativePronoun, WhichIsNeverAPerson) {
  const Resolved r = resolve("Mary Ott read the plans, which show a bridge.", {{"which", "a bridge"}});
  EXPECT_EQ(r.speaker(0), "the plans");
}

TEST(RelativePronoun, RelativesMeanWhatStandsBeforeThem) {
  const Resolved r = resolve("They heard from Thomas Lind, now the harbour chairman, who said it was late.",
                             {{"who", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(RelativePronoun, ThoseWhoAreNobodyElse) {
  const Resolved r =
      resolve("Thomas Lind left. He thanked those who said it was late.", {{"who", "it was late"}});
  EXPECT_EQ(r.speaker(0), "those");
}

}  // namespace
}  // namespace onrecord
