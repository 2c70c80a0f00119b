#include "core/speakers/memory/positions.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

struct Read {
  Document document;
  Tagging tagging;
  Positions positions;

  explicit Read(std::string_view text) : document(read_document(text)), positions(document, tagging) {}
  bool subject(std::string_view words) { return positions.is_subject(find_words(document, words, 0)); }
};

TEST(Positions, TheFirstThatNoPrepositionLeadsIsTheSubject) {
  Read r("With Bo Lind came Ada Holm to see Thomas Ott.");
  EXPECT_FALSE(r.subject("Bo Lind"));
  EXPECT_TRUE(r.subject("Ada Holm"));
  EXPECT_FALSE(r.subject("Thomas Ott"));
}

TEST(Positions, ATopicIsASubject) {
  Read r("As for Bo Lind, he left.");
  EXPECT_TRUE(r.subject("Bo Lind"));
}

TEST(Positions, TheMainClauseMayComeAfterAnother) {
  Read r("While Bo Lind slept, Ada Holm left.");
  EXPECT_TRUE(r.subject("Bo Lind"));
  EXPECT_TRUE(r.subject("Ada Holm"));
}

TEST(Positions, WhoOwnsTheSubjectIsNone) {
  Read r("Bo Lind's plan failed.");
  EXPECT_FALSE(r.subject("Bo Lind"));
  EXPECT_TRUE(r.positions.owns_subject(find_words(r.document, "Bo Lind", 0)));
}

TEST(Positions, QuotedSentencesDoNotCount) {
  const Read r("He left. \"It is late.\" He came.");
  const std::uint32_t last = static_cast<std::uint32_t>(r.document.tokens.size()) - 1;
  EXPECT_EQ(r.positions.of(last).sentence - r.positions.of(0).sentence, 1u);
}

}  // namespace
}  // namespace onrecord
