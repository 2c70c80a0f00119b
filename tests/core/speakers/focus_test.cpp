#include "core/speakers/memory/focus.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

Entity person(std::string name) {
  Entity entity;
  entity.name = std::move(name);
  entity.kind = SpeakerKind::person;
  entity.named = true;
  return entity;
}

TEST(Focus, TheLatestStandsLast) {
  Focus focus;
  focus.mention(0, person("Ada Holm"), {0, 0, 0}, true);
  focus.mention(1, person("Bo Lind"), {3, 0, 0}, false);
  focus.mention(0, person("Ada Holm"), {6, 1, 0}, true);
  EXPECT_EQ(focus.persons(), (std::vector<EntityId>{1, 0}));
  EXPECT_EQ(focus.seen(0)->mentions, 2U);
  EXPECT_EQ(focus.topic(), 0U);
  EXPECT_EQ(focus.seen(7), nullptr);
}

TEST(Focus, WhoSpokeBeforeIsKnown) {
  Focus focus;
  focus.speak(0, {0, 0, 0});
  focus.speak(1, {5, 1, 0});
  EXPECT_EQ(focus.last_speaker(), 1U);
  EXPECT_EQ(focus.speaker_before(), 0U);
}

TEST(Focus, AQuotedMentionMovesNobody) {
  Focus focus;
  focus.mention(0, person("Ada Holm"), {0, 0, 0, false}, true);
  focus.mention(0, person("Ada Holm"), {9, 2, 1, true}, false);
  EXPECT_EQ(focus.seen(0)->at.token, 0U);
  EXPECT_TRUE(focus.seen(0)->subject);
}

TEST(Focus, OnlyTheRecentAreKept) {
  Focus focus;
  for (EntityId id = 0; id < 100; ++id) focus.mention(id, person("Ada"), {id, id, 0}, false);
  EXPECT_LT(focus.persons().size(), 20U);
  EXPECT_EQ(focus.persons().back(), 99U);
}

}  // namespace
}  // namespace onrecord
