#include "core/speakers/sources/named.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Named, JoinedSourcesAreOneSpeaker) {
  const Resolved r =
      resolve("Ada Holm and Thomas Lind said it was late.", {{"Ada Holm and Thomas Lind", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm and Thomas Lind");
  EXPECT_EQ(r.who(0).kind, SpeakerKind::people);
}

TEST(Named, ATranscriptsLabelsAreTheSpeakers) {
  const Resolved r = resolve(
      "Gov. Mike Lind spoke on Sunday.\nWALLACE: Let us start.\nLIND: Well, look here.",
      {{"Gov. Mike Lind", "spoke on Sunday"}, {"WALLACE", "Let us start."}, {"LIND", "Well, look here."}});
  EXPECT_EQ(r.speaker(1), "WALLACE");
  EXPECT_EQ(r.speaker(2), "Mike Lind");
}

TEST(Named, AHeadlinesSurnameIsTheFullNameBelow) {
  const Resolved r = resolve("Holm: Harbour Will Close\nMayor Ada Holm said it would close.",
                             {{"Holm", "Harbour Will Close"}, {"Mayor Ada Holm", "it would close"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm");
}

TEST(Named, NobodySpeaksInAByline) {
  const Resolved r = resolve("By Ada Holm\nThe mayor said it was late.", {{"Ada Holm", "it was late"}});
  EXPECT_EQ(r.speaker(0), "");
  EXPECT_TRUE(r.people().empty());
}

}  // namespace
}  // namespace onrecord
