#include "core/speakers/sources/continuation.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Continuation, AQuotationWithoutASourceContinuesTheOneBefore) {
  const Resolved r = resolve("Ada Holm said it was late.\n\"We go home.\"",
                             {{"Ada Holm", "it was late"}, {"", "\"We go home.\""}});
  EXPECT_EQ(r.speaker(1), "Ada Holm");
  EXPECT_EQ(r.cast.voices[1].ground, Ground::continuation);
}

}  // namespace
}  // namespace onrecord
