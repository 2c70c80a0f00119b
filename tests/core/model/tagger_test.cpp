#include "core/model/tagger.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

namespace onrecord {
namespace {

const std::string kData = std::string(ONRECORD_SOURCE_DIR) + "/tests/core/model/data/";

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

const Weights& shipped() {
  static const LoadedWeights loaded = load_weights(shipped_weights_file());
  return std::get<Weights>(loaded);
}

Tagging tag_text(const std::string& text) { return tag(read_document(text), shipped()); }

// data/expected.txt: the trainer's outputs for data/article.txt with the same weights in floating point.
TEST(Tagger, AgreesWithTheTrainer) {
  constexpr double kTolerance = 0.03;  // a value near the middle of two steps may be rounded the other way
  const Tagging tagging = tag_text(read(kData + "article.txt"));
  std::istringstream lines(read(kData + "expected.txt"));
  std::size_t token = 0;
  for (std::string line; std::getline(lines, line); ++token) {
    ASSERT_LT(token, tagging.size);
    std::istringstream fields(line);
    const auto close = [&](std::span<const float> scores) {
      for (const float score : scores) {
        double wanted = 0;
        fields >> wanted;
        // Very low scores are compared as probabilities.
        EXPECT_TRUE(std::abs(wanted - score) < kTolerance ||
                    std::abs(std::exp(wanted) - std::exp(score)) < 1e-4)
            << "token " << token << ": " << score << ", wanted " << wanted;
      }
    };
    close(tagging.labels(token));
    close(tagging.modes(token));
    int pos = 0, entity = 0;
    fields >> pos >> entity;
    EXPECT_EQ(static_cast<int>(tagging.pos[token]), pos) << token;
    EXPECT_EQ(static_cast<int>(tagging.entity[token]), entity) << token;
  }
  EXPECT_EQ(token, tagging.size);
}

TEST(Tagger, EmptyTextGivesNoRows) {
  const Tagging tagging = tag_text("");
  EXPECT_EQ(tagging.size, 0U);
  EXPECT_TRUE(tagging.label_scores.empty());
}

TEST(Tagger, RowsAreProbabilities) {
  const Tagging tagging = tag_text("Nobody cheered.");
  for (std::size_t i = 0; i < tagging.size; ++i) {
    double sum = 0;
    for (const float score : tagging.labels(i)) sum += std::exp(score);
    EXPECT_NEAR(sum, 1, 1e-5);
  }
}

TEST(Tagger, ImpossibleTransitionsAreVeryLow) {
  const Tagging tagging = tag_text("a");
  const auto from_to = [&](Label a, Label b) {
    return tagging.transitions[static_cast<std::size_t>(a) * kLabels + static_cast<std::size_t>(b)];
  };
  EXPECT_LT(from_to(Label::outside, Label::inside_cue), -1000);
  EXPECT_LT(from_to(Label::begin_source, Label::inside_content), -1000);
  EXPECT_GT(from_to(Label::begin_content, Label::inside_content), -100);
}

// Long texts are computed in chunks: where a chunk ends must not show.
TEST(Tagger, ChunksDoNotChangeTheResult) {
  std::string sentence = "The mayor said that the ferry was late, and \"nobody\" knew why. ";
  std::string text;
  for (int i = 0; i < 600; ++i) text += sentence;  // about 9,000 tokens in one paragraph
  const Tagging tagging = tag_text(text);
  ASSERT_GT(tagging.size, 8500U);
  // Far from both ends every sentence has the same surroundings, so its rows repeat.
  const std::size_t period = tagging.size / 600;
  for (std::size_t i = 400; i + period + 400 < tagging.size; ++i)
    for (std::size_t l = 0; l < kLabels; ++l)
      ASSERT_EQ(tagging.labels(i)[l], tagging.labels(i + period)[l]) << i;
}

TEST(Tagger, AnyBytesAreRead) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 % 256);
  const Tagging tagging = tag_text(bytes);
  for (const float score : tagging.label_scores) ASSERT_TRUE(std::isfinite(score));
}

}  // namespace
}  // namespace onrecord
