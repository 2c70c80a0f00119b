// A Tagger that follows a text from version to version has the scores of one that reads each version anew.
//
// The network here is a small random one with a short reach: every edge is met often, and each value matters.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/model/features.h"
#include "core/model/tagger.h"

namespace onrecord {
namespace {

using Random = std::mt19937;

std::uint32_t below(std::uint32_t most, Random& random) {
  return static_cast<std::uint32_t>(random() % most);
}

Matrix random_matrix(std::uint32_t inputs, std::uint32_t outputs, Random& random) {
  std::vector<std::int8_t> values(std::size_t{inputs} * outputs);
  for (std::int8_t& value : values)
    value = static_cast<std::int8_t>(static_cast<int>(below(63, random)) - 31);
  Matrix matrix = pack_matrix(inputs, outputs, values);
  for (std::uint32_t o = 0; o < outputs; ++o) {
    matrix.scale.push_back(1.0F / 512);
    matrix.bias.push_back(static_cast<float>(below(100, random)) / 100);
  }
  return matrix;
}

const Weights& small_network() {
  static const Weights made = [] {
    Random random(5);
    constexpr std::uint32_t kWidth = 16;
    Weights weights;
    weights.embedding_width = weights.width = kWidth;
    for (std::size_t i = 0; i < std::size_t{kRows} * kWidth / 2; ++i)
      weights.table.push_back(static_cast<std::uint8_t>(below(256, random)));
    weights.table_scale.assign(kRows, 0.1F);
    weights.projection = random_matrix(kWidth, kWidth, random);
    weights.dilations = {1, 3, 2};
    for (std::size_t i = 0; i < weights.dilations.size(); ++i)
      weights.layers.push_back(random_matrix(3 * kWidth, 2 * kWidth, random));
    weights.heads = random_matrix(kWidth, 32, random);
    return weights;
  }();
  return made;
}

bool same(const Tagging& a, const Tagging& b) {
  return a.label_scores == b.label_scores && a.mode_scores == b.mode_scores && a.pos == b.pos &&
         a.entity == b.entity && a.entity_confidence == b.entity_confidence;
}

std::string random_text(std::uint32_t pieces, Random& random) {
  static const std::vector<std::string> kPieces = {"Ada ",
                                                   "Holm ",
                                                   "said ",
                                                   "\"",
                                                   "\" ",
                                                   "\xE2\x80\x9C",
                                                   "\xE2\x80\x9D ",
                                                   "'",
                                                   "it's ",
                                                   ", ",
                                                   ". ",
                                                   "\n",
                                                   "\n\n",
                                                   "12 ",
                                                   "\xC3\xA9t\xC3\xA9 ",
                                                   "the ",
                                                   "of ",
                                                   "(",
                                                   ") ",
                                                   "x",
                                                   " ",
                                                   "Mr. ",
                                                   "--",
                                                   "\xFF"};
  std::string text;
  for (; pieces > 0; --pieces) text += kPieces[below(static_cast<std::uint32_t>(kPieces.size()), random)];
  return text;
}

// Something that somebody may do to a text: type, delete, paste over, move a part, empty it.
std::string edited(std::string text, Random& random) {
  const auto place = [&] { return below(static_cast<std::uint32_t>(text.size()) + 1, random); };
  const std::size_t at = place();
  switch (below(20, random)) {
    case 0:
      return random_text(below(120, random), random);
    case 1:
      return text.erase(at, below(200, random));
    case 2:
      return text.replace(at, below(100, random), random_text(below(60, random), random));
    case 3: {
      const std::string part = text.substr(at, below(80, random));
      text.erase(at, part.size());
      return text.insert(place(), part);
    }
    case 4:
      return text + random_text(below(40, random), random);
    case 5:
      return random_text(below(40, random), random) + text;
    case 6:
      return below(10, random) == 0 ? std::string() : text;
    default:
      return below(3, random) == 0 ? text.erase(at, 1 + below(4, random))
                                   : text.insert(at, random_text(1 + below(2, random), random));
  }
}

TEST(Versions, TenThousandEditsGiveTheScoresOfFreshReadings) {
  Random random(11);
  std::string text;
  Earlier earlier;
  std::size_t taken_over = 0, all = 0;
  for (int edit = 0; edit < 10'000; ++edit) {
    text = edited(edit % 400 == 0 ? random_text(300, random) : text, random);
    const Document document = read_document(text);
    Tagger tagger(document, small_network(), earlier);
    all += document.tokens.size();
    taken_over += document.tokens.size() - tagger.left();
    if (below(4, random) == 0) {  // overtaken by the next version: what was read of it counts
      tagger.reserve(below(40, random));
      tagger.read(below(40, random));
      earlier = std::move(tagger).release(text);
      continue;
    }
    while (tagger.left() > 0) tagger.read(1 + below(90, random));
    ASSERT_TRUE(same(tagger.tagging(), tag(document, small_network()))) << "edit " << edit;
    earlier = std::move(tagger).release(text);
  }
  EXPECT_GT(taken_over, all / 3);
}

TEST(Versions, AKeyCostsWhatATokenReachesOnEitherSide) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "The ferry was late again. ";
  const Document before = read_document(text);
  Tagger tagger(before, small_network(), {});
  tagger.read(tagger.left());
  const Earlier earlier = std::move(tagger).release(text);
  text[text.size() / 2 / 26 * 26 + 5] = 'g';
  const Document after = read_document(text);
  const std::uint32_t left = Tagger(after, small_network(), earlier).left();
  EXPECT_GT(left, 0U);
  EXPECT_LE(left, 1 + 2 * small_network().reach());
  EXPECT_EQ(Tagger(before, small_network(), earlier).left(), 0U);
}

TEST(Versions, ScoresMayComeFromAnotherTagger) {
  Random random(17);
  for (int round = 0; round < 200; ++round) {
    const Document document = read_document(random_text(200, random));
    const auto size = static_cast<std::uint32_t>(document.tokens.size());
    if (size < 3) continue;
    Tagger one(document, small_network(), {}), other(document, small_network(), {});
    const std::uint32_t begin = below(size - 1, random), end = begin + 1 + below(size - begin, random) % 90;
    const Range part{begin, std::min(size, end)};
    one.read(below(size, random));
    EXPECT_TRUE(one.take(part, other.scores(part)));
    EXPECT_LE(one.left(), size - part.size());
    one.read(one.left());
    ASSERT_TRUE(same(one.tagging(), tag(document, small_network())));
  }
}

TEST(Versions, WhatIsReservedIsReadLast) {
  const Document document = read_document("One two three four five six seven eight.");
  Tagger tagger(document, small_network(), {});
  const Range last = tagger.reserve(3);
  EXPECT_EQ(last, (Range{6, 9}));
  EXPECT_EQ(tagger.reserve(2), (Range{4, 6}));
  EXPECT_EQ(tagger.left(), 9U);
  tagger.read(4);
  EXPECT_TRUE(tagger.take(last, Tagger(document, small_network(), {}).scores(last)));
  EXPECT_EQ(tagger.left(), 2U);
  EXPECT_TRUE(tagger.reserve(1).empty());
  tagger.read(9);
  EXPECT_EQ(tagger.left(), 0U);
  EXPECT_TRUE(same(tagger.tagging(), tag(document, small_network())));
}

TEST(Versions, ScoresOfOtherTokensAreRefused) {
  const Document document = read_document("Nobody cheered at all.");
  Tagger tagger(document, small_network(), {});
  const std::string scores = tagger.scores({1, 3});
  EXPECT_FALSE(tagger.take({1, 2}, scores));
  EXPECT_FALSE(tagger.take({4, 6}, scores));
  EXPECT_FALSE(tagger.take({2, 2}, ""));
  EXPECT_TRUE(tagger.take({2, 4}, scores));
}

}  // namespace
}  // namespace onrecord
