#include "core/speakers/certainty.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Certainty, RisesWithTheProbability) {
  for (std::size_t asked = 0; asked < kAsked; ++asked) {
    float before = 0;
    for (const float probability : {0.2F, 0.5F, 0.8F, 0.99F}) {
      const float certainty = choice_certainty(static_cast<Asked>(asked), probability);
      EXPECT_GT(certainty, before) << asked;
      EXPECT_LT(certainty, 1) << asked;
      before = certainty;
    }
  }
}

TEST(Certainty, NobodyIsNamedBelowTheLeast) {
  const Resolved r = resolve("It rained. She said it was late.", {{"She", "it was late"}});
  EXPECT_EQ(r.speaker(0), "");
  EXPECT_EQ(r.cast.voices[0].ground, Ground::unclear);
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
