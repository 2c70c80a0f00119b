#include "core/quotes/modes.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(CueMode, IsWhatTheWordsOfTheCueSayTogether) {
  Tagging tagging;
  tagging.size = 2;
  tagging.mode_scores = {-0.5F, -1.5F, -2.0F, -3.0F, -0.1F, -3.0F};
  EXPECT_EQ(cue_mode(tagging, {0, 1}), Mode::speech);
  EXPECT_EQ(cue_mode(tagging, {1, 2}), Mode::thought);
  EXPECT_EQ(cue_mode(tagging, {0, 2}), Mode::thought);
}

TEST(CueMode, WithoutACueItIsSpeech) { EXPECT_EQ(cue_mode(Tagging{}, {0, 0}), Mode::speech); }

}  // namespace
}  // namespace onrecord
