#include "core/speakers/sources/first_person.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(FirstPerson, FirstPersonsAreTheSpeakerOrTheAuthor) {
  const Resolved r = resolve(
      "Ada Holm said \"I believe it is late\" again. I believe it is cold.",
      {{"Ada Holm", "\"I believe it is late\""}, {"I", "it is late"}, {"I believe it is cold", "cold"}});
  EXPECT_EQ(r.speaker(1), "Ada Holm");
  const Resolved author = resolve("Today I believe it is cold.", {{"I", "it is cold"}});
  EXPECT_EQ(author.speaker(0), "the author");
}

TEST(FirstPerson, TheBylineNamesTheAuthor) {
  const Resolved r = resolve("By Ada Holm\nToday I believe it is cold.", {{"I", "it is cold"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm");
  EXPECT_EQ(r.cast.voices[0].ground, Ground::author);
}

TEST(FirstPerson, TheLastParagraphMayPresentTheAuthor) {
  const Resolved r =
      resolve("Today I believe it is cold.\nThomas Lind is a harbour pilot in Ostby.", {{"I", "it is cold"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
  const Resolved other =
      resolve("Today I believe it is cold.\nIt was Thomas Lind who left.", {{"I", "it is cold"}});
  EXPECT_EQ(other.speaker(0), "the author");
}

}  // namespace
}  // namespace onrecord
