#include "core/quotes/confidence.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

Attribution attribution(float sure) {
  Attribution a;
  a.content = {{3, 6}};
  a.cue = {2, 3};
  a.source = {{0, 2}};
  a.evidence = {sure, sure, sure, sure, sure};
  return a;
}

TEST(Confidence, IsAProbability) {
  for (const float sure : {0.0F, 0.3F, 0.9F, 1.0F}) {
    EXPECT_GT(confidence(attribution(sure)), 0);
    EXPECT_LT(confidence(attribution(sure)), 1);
  }
}

TEST(Confidence, SurerEvidenceIsMoreConfident) {
  EXPECT_LT(confidence(attribution(0.4F)), 0.5F);
  EXPECT_GT(confidence(attribution(0.98F)), 0.7F);
}

TEST(Confidence, FeaturesHaveOneNameEach) {
  const auto features = confidence_features(attribution(0.5F));
  EXPECT_EQ(features.size(), kConfidenceFeatures.size());
  EXPECT_EQ(features[0], 1);
  EXPECT_NEAR(features[1], 0, 1e-6);
}

}  // namespace
}  // namespace onrecord
