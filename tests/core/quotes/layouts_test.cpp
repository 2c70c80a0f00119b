#include "core/quotes/layouts.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

// One letter a token: S s source, C c cue, K k content, . free.
std::string labels(std::string_view text) {
  const Document document = read_document(text);
  std::string out;
  for (const std::uint8_t label : fixed_labels(document)) out += label == kFree ? '.' : "OSsCcKk"[label];
  return out;
}

TEST(Layouts, Transcripts) {
  EXPECT_EQ(labels("HOLM: Was it worth it?\nBO LIND: Every day."),
            "SCKkkkk"
            "SsCKkk");
  EXPECT_EQ(labels("\"HOLM: Was it?\n\"LIND: It was.\""),
            ".SCKkk"
            ".SCKkkk");
  EXPECT_EQ(labels("Q: Was it?\nA: It was."),
            "OCKkk"
            "OCKkk");
  EXPECT_EQ(labels("Verdict: It works.\nIt does."), std::string(9 - 1, '.'));
}

TEST(Layouts, SignedQuotations) {
  EXPECT_EQ(labels("\"I would do it.\" \u2014 Ada Holm, 34"),
            "Kkkkkkk"
            "CSs..");
  EXPECT_EQ(labels("\"I would do it.\"\n\u2014 Ada Holm, 34"),
            "Kkkkkkk"
            "CSs..");
  EXPECT_EQ(labels("\"I would do it.\"\n\u2014 and then he left"), std::string(12, '.'));
  EXPECT_EQ(labels("\"I would.\" - and then he left"), std::string(10, '.'));
}

TEST(Layouts, ADatelineIsNobodysWords) {
  EXPECT_EQ(labels("OSTBY, May 3 - The bridge is old."), "OOOOO.....");
  EXPECT_EQ(labels("The bridge - it is old - fell."), std::string(9, '.'));
}

TEST(Layouts, NobodySpeaksInBylinesAndCredits) {
  EXPECT_EQ(labels("By Bo Lind\nShe left.\nPhoto: Ada Holm"), "OOO...OOOO");
}

}  // namespace
}  // namespace onrecord
