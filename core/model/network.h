// The network itself: from feature rows to the scores of its heads.
//
// Takes: weights, the feature rows of a whole text and a stretch of its tokens.
// Gives: weights.heads.outputs scores for each token of the stretch, before any softmax.
//
// A token's scores depend on the rows of weights.reach() tokens on either side and on where the text ends, on nothing
// else: however a text is cut into stretches, each token gets the same scores, bit for bit. Each layer
// computes only the tokens that a later one reads.
//
//   tokens            . . . a b c d . . .        stretch [a, d]
//   first layer       . # # # # # # # # .        read by later layers
//   last layer        . . . # # # # . . .
//
// Tested by tests/core/model/tagger_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "core/model/feature_row.h"
#include "core/model/weights.h"
#include "core/text/span.h"

namespace onrecord {

class Network {
 public:
  explicit Network(const Weights& weights);  // `weights` must outlive this

  std::uint32_t reach() const { return weights_.reach(); }
  // Valid until the next call. Working memory grows with the longest stretch.
  std::span<const float> scores(std::span<const FeatureRow> rows, Range stretch);

 private:
  Range widened(Range stretch, std::uint32_t margin) const;
  float* state(std::uint32_t token);
  void add_row(std::uint16_t row, float* sum) const;
  void embed(std::span<const FeatureRow> rows);
  void normalise_around(Range tokens, std::uint32_t margin);
  void layer(const Matrix& matrix, std::uint32_t dilation, Range tokens);
  void read_heads(Range tokens);

  const Weights& weights_;
  std::uint32_t size_ = 0;  // tokens of the text
  Range known_;             // tokens whose states are kept
  std::vector<float> states_;
  std::vector<std::uint8_t> inputs_;
  std::vector<std::int32_t> sums_;
  std::vector<float> scores_;
};

}  // namespace onrecord
