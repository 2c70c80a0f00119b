#include "core/text/turns.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord {
namespace {

using Turns = std::vector<std::pair<std::string, std::string>>;  // label and words

Turns turns_of(std::string_view text) {
  const Document document = read_document(text);
  Turns out;
  for (const Turn& turn : document.turns) out.emplace_back(document.of(turn.label), document.of(turn.words));
  return out;
}

TEST(Turns, LabelsInCapitals) {
  EXPECT_EQ(turns_of("HOLM: Was it worth it?\nBO LIND: Every day."),
            (Turns{{"HOLM", "Was it worth it?"}, {"BO LIND", "Every day."}}));
}

TEST(Turns, LabelsOfOneLetter) {
  EXPECT_EQ(turns_of("Q: Was it?\nA: It was."), (Turns{{"Q", "Was it?"}, {"A", "It was."}}));
}

TEST(Turns, InOneParagraph) {
  EXPECT_EQ(turns_of("HOLM: Was it worth it? LIND: Every day. It was."),
            (Turns{{"HOLM", "Was it worth it?"}, {"LIND", "Every day. It was."}}));
}

TEST(Turns, OfAQuotedTranscript) {
  EXPECT_EQ(turns_of("\"HOLM: Was it?\n\"LIND: It was.\""),
            (Turns{{"HOLM", "Was it?"}, {"LIND", "It was.\""}}));
}

TEST(Turns, LabelsThatReturn) {
  EXPECT_EQ(turns_of("Ada: Was it?\nBo: It was.\nAda: Sure?"), (Turns{{"Ada", "Was it?"}, {"Ada", "Sure?"}}));
}

TEST(Turns, OneLabelAloneIsNoTranscript) {
  EXPECT_EQ(turns_of("Verdict: It works.\nIt does."), Turns{});
  EXPECT_EQ(turns_of("WARNING ONE: It works."), Turns{});
}

TEST(Turns, WhatPagesPrintIsNobodysName) {
  EXPECT_EQ(turns_of("READ MORE: The lock\nREAD MORE: The dam"), Turns{});
}

}  // namespace
}  // namespace onrecord
