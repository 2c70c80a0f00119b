#include "core/quotes/frames.h"

#include <gtest/gtest.h>

#include "core/quotes/linking.h"
#include "parts_of.h"

namespace onrecord {
namespace {

// "source | cue | content" of the first attribution.
std::string framed(std::string_view marked) {
  const MarkedText text = read_marked(marked);
  std::vector<Attribution> attributions = link(text.document, text.parts);
  apply_frames(text.document, text.parts, attributions);
  if (attributions.empty()) return "";
  const Attribution& a = attributions.front();
  return text.of(std::vector<Range>{a.source.empty() ? Range{} : a.source[0], a.cue, a.content[0]});
}

TEST(Frames, WhoSaysThatSomebodySays) {
  EXPECT_EQ(framed("[s Ada Holm] [c said] [s the rain] [c demands] [k that ships stay]."),
            "Ada Holm | said | the rain demands that ships stay");
  EXPECT_EQ(framed("[s Ada Holm] [c said] on Friday in the harbour that [s Lind] [c wants] [k a bridge]."),
            "Ada Holm | said | Lind wants a bridge");
}

TEST(Frames, AccordingToBeforeAndAfter) {
  EXPECT_EQ(framed("[c According to] [s Bo Lind], [s police] [c have seen] [k a bridge]."),
            "Bo Lind | According to | police have seen a bridge");
  EXPECT_EQ(framed("[s Police] [c have seen] [k a bridge], [c according to] [s Bo Lind]."),
            "Bo Lind | according to | Police have seen a bridge");
}

TEST(Frames, AFrameEndsWithItsSentence) {
  EXPECT_EQ(framed("[s Police] [c have seen] [k a bridge]. [c According to] [s Bo Lind] nobody came."),
            "Police | have seen | a bridge");
}

TEST(Frames, ACueWithContentOfItsOwnFramesNothing) {
  EXPECT_EQ(framed("[s Police] [c saw] [k a bridge], [s Bo Lind] [c said] [k it was old]."),
            "Police | saw | a bridge");
}

}  // namespace
}  // namespace onrecord
