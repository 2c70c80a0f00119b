#include "core/report/counts.h"

#include <gtest/gtest.h>

#include "tests/core/report/find.h"

namespace onrecord {
namespace {

std::uint32_t words(std::string_view text) {
  const Document document = read_document(text);
  return count_words(document, {0, static_cast<std::uint32_t>(document.tokens.size())});
}

TEST(Counts, WordsAreStretchesWithALetterOrDigit) {
  EXPECT_EQ(words(""), 0u);
  EXPECT_EQ(words("It's the U.S.-led plan."), 4u);
  EXPECT_EQ(words("They didn't pay $2.3bn - or 5 %."), 6u);
  EXPECT_EQ(words("one\ntwo\n\nthree"), 3u);
  EXPECT_EQ(words("\" ... \""), 0u);
  EXPECT_EQ(words("\"No,\"she said"), 3u);
}

TEST(Counts, OfAWholeAnalysis) {
  Analysis analysis;
  analysis.document = read_document("\"We won,\" she said. He left.\nNobody cheered.");
  analysis.attributions.push_back({.content = {find(analysis.document, "\"We won,\"")},
                                   .verbatim = {find(analysis.document, "We won,")}});
  const Counts counts = count(analysis);
  EXPECT_EQ(counts.words, 8u);
  EXPECT_EQ(counts.sentences, 3u);
  EXPECT_EQ(counts.paragraphs, 2u);
  EXPECT_EQ(counts.quoted_words, 2u);
}

TEST(Counts, AWordQuotedInTwoAttributionsCountsOnce) {
  Analysis analysis;
  analysis.document = read_document("\"He told me 'run now' and I did,\" she said.");
  analysis.attributions.push_back({.verbatim = {find(analysis.document, "He told me 'run now' and I did")}});
  analysis.attributions.push_back({.verbatim = {find(analysis.document, "run now")}});
  EXPECT_EQ(count(analysis).quoted_words, 8u);
  EXPECT_EQ(count_quoted_words(analysis, {1}), 2u);
}

}  // namespace
}  // namespace onrecord
