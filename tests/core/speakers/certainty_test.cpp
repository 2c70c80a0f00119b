#include "core/speakers/certainty.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Certainty, RisesWithTheMargin) {
  for (const Referent referent : {Referent::person, Referent::group, Referent::thing}) {
    EXPECT_LT(pronoun_certainty(referent, 0), pronoun_certainty(referent, 1));
    EXPECT_LT(pronoun_certainty(referent, 1), pronoun_certainty(referent, 5));
    EXPECT_LT(pronoun_certainty(referent, 100), 1);
  }
  EXPECT_NEAR(pronoun_certainty(Referent::person, 1), 0.84, 0.01);
}

TEST(Certainty, NobodyIsNamedBelowTheLeast) {
  const Resolved r = resolve("It rained on Holm Harbours Inc and on Lind Harbours Inc. It said it was late.",
                             {{"It", "it was late"}});
  EXPECT_EQ(r.speaker(0), "");
  EXPECT_EQ(r.cast.voices[0].why, "it is not clear who is meant");
  EXPECT_EQ(r.cast.voices[0].confidence, 0);
}

TEST(Certainty, ANameBesideTheQuoteIsSurerThanAPronoun) {
  const Resolved r = resolve("Ada Holm said it was late. She left. She said it was cold.",
                             {{"Ada Holm", "it was late"}, {"She", "it was cold"}});
  EXPECT_GE(r.cast.voices[0].confidence, kSureNamed);
  EXPECT_GE(r.cast.voices[1].confidence, kLeastSure);
}

}  // namespace
}  // namespace onrecord
