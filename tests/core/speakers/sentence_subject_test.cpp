#include "core/speakers/sources/sentence_subject.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(SentenceSubject, AParticipleHasTheSubjectOfItsSentence) {
  const Document document = read_document("Ada Holm left the room, adding that it was late.");
  Attribution attribution;
  attribution.cue = find_words(document, "adding", 0);
  attribution.content = {find_words(document, "that it was late", 0)};
  const Cast cast = resolve_speakers(document, {}, {attribution});
  ASSERT_TRUE(cast.voices[0].speaker);
  EXPECT_EQ(cast.speakers[0].name, "Ada Holm");
  EXPECT_EQ(cast.voices[0].ground, Ground::subject);
}

}  // namespace
}  // namespace onrecord
