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

TEST(Layouts, TranscriptInCapitals) {
  EXPECT_EQ(labels("HOLM: Was it worth it?\nBO LIND: Every day."),
            "SCKkkkk"
            "SsCKkk");
}

TEST(Layouts, TurnsInOneParagraph) {
  EXPECT_EQ(labels("HOLM: Was it worth it? LIND: Every day. It was."),
            "SCKkkkk"
            "SCKkkkkk");
}

TEST(Layouts, QuotedTranscript) {
  EXPECT_EQ(labels("\"HOLM: Was it?\n\"LIND: It was.\""),
            ".SCKkk"
            ".SCKkkk");
}

TEST(Layouts, LabelsThatReturn) {
  EXPECT_EQ(labels("Q: Was it?\nA: It was.\nQ: Sure?\nA: Yes."),
            "SCKkk"
            "SCKkk"
            "SCKk"
            "SCKk");
}

TEST(Layouts, OneLabelAloneIsNoTranscript) {
  EXPECT_EQ(labels("Verdict: It works.\nIt does."), std::string(9 - 1, '.'));
  EXPECT_EQ(labels("WARNING ONE: It works."), std::string(6, '.'));
}

TEST(Layouts, WhatPagesPrintIsNobodysName) {
  EXPECT_EQ(labels("READ MORE: The lock\nREAD MORE: The dam"), std::string(10, '.'));
}

TEST(Layouts, SignedQuotations) {
  EXPECT_EQ(labels("\"I would do it.\" \xE2\x80\x94 Ada Holm, 34"),
            "Kkkkkkk"
            "CSs..");
  EXPECT_EQ(labels("\"I would.\" - and then he left"), std::string(10, '.'));
  EXPECT_EQ(labels("So \"I would.\" - Ada Holm"), std::string(9, '.'));
  EXPECT_EQ(labels("\xE2\x80\x9DI would.\xE2\x80\x9D - Ada Holm."),
            "Kkkkk"
            "CSs.");
}

}  // namespace
}  // namespace onrecord
