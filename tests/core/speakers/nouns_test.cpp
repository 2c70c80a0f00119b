#include "core/speakers/nouns.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Nouns, PeopleAreFoundUnderTheirSingular) {
  const auto senators = person_noun("senators");
  ASSERT_TRUE(senators);
  EXPECT_TRUE(senators->plural);
  EXPECT_EQ(senators->standing, Standing::office);
  EXPECT_TRUE(shares_class(senators->classes, person_noun("lawmaker")->classes));
  EXPECT_FALSE(shares_class(senators->classes, person_noun("mayor")->classes.substr(0, 5)));
  EXPECT_EQ(person_noun("spokeswomen")->gender, Gender::female);
  EXPECT_FALSE(person_noun("harbour"));
}

TEST(Nouns, CompoundsAreWhatTheirPartsAre) {
  EXPECT_TRUE(shares_class(person_noun("ex-minister")->classes, "minister"));
  EXPECT_TRUE(shares_class(person_noun("prosecutor-general")->classes, "prosecutor"));
}

TEST(Nouns, ThingsHaveAKind) {
  EXPECT_EQ(thing_noun("report")->kind, SpeakerKind::document);
  EXPECT_EQ(thing_noun("companies")->kind, SpeakerKind::organization);
  EXPECT_TRUE(thing_noun("committee")->marks_name);
  EXPECT_FALSE(thing_noun("mayor"));
}

TEST(Nouns, TitlesStandForNounsOrForCourtesy) {
  EXPECT_EQ(title("sen.")->noun, "senator");
  EXPECT_EQ(title("mrs")->noun, "");
  EXPECT_EQ(title("mrs")->gender, Gender::female);
  EXPECT_EQ(title("maj-gen")->noun, "major");
  EXPECT_FALSE(title("harbour"));
}

TEST(Nouns, PlacesAndFirstNames) {
  EXPECT_EQ(place("russia"), PlaceKind::country);
  EXPECT_EQ(place("new_york"), PlaceKind::place);
  EXPECT_EQ(place("russian"), PlaceKind::adjective);
  EXPECT_FALSE(place("ostby"));
  EXPECT_EQ(first_name_gender("mary"), Gender::female);
  EXPECT_EQ(first_name_gender("thomas"), Gender::male);
  EXPECT_EQ(first_name_gender("ostby"), Gender::unknown);
}

}  // namespace
}  // namespace onrecord
