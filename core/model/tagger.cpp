#include "core/model/tagger.h"

#include <algorithm>
#include <cmath>

#include "core/model/features.h"
#include "core/model/kernels.h"

namespace onrecord {
namespace {

constexpr std::size_t kChunk = 1024;  // tokens whose outputs are computed together
constexpr std::size_t kBlock = 32;    // tokens whose sums are in memory together

// Runs the network over a window of tokens: [first, last) and the reach on either side, as far as there is
// text. Rows beyond the text are zeros, as they were in training; so are rows beyond the window, which touch
// only outputs outside [first, last).
class Run {
 public:
  explicit Run(const Weights& weights)
      : weights_(weights),
        width_(weights.width),
        sums_(kBlock * std::max<std::size_t>(2 * width_, weights.heads.outputs)) {}

  // Scores of the heads, weights.heads.outputs for each token of [first, last).
  const std::vector<float>& over(const Features& features, std::size_t first, std::size_t last,
                                 std::size_t size) {
    const std::size_t reach = weights_.reach();
    const std::size_t begin = first > reach ? first - reach : 0;
    const std::size_t end = std::min(size, last + reach);
    count_ = end - begin;
    state_.assign(count_ * width_, 0.0F);
    embed(features, begin);
    for (std::size_t i = 0; i < weights_.layers.size(); ++i) layer(weights_.layers[i], weights_.dilations[i]);
    read_heads(first - begin, last - first);
    return scores_;
  }

 private:
  // One token's row of the joined table added to `sum`.
  void add_row(std::uint16_t row, float* sum) const {
    const std::size_t width = weights_.embedding_width;
    const std::uint8_t* packed = weights_.table.data() + row * width / 2;
    const float scale = weights_.table_scale[row];
    for (std::size_t i = 0; i < width; i += 2) {
      const unsigned pair = packed[i / 2];
      sum[i] += static_cast<float>(static_cast<int>(pair & 15U) - 8) * scale;
      sum[i + 1] += static_cast<float>(static_cast<int>(pair >> 4) - 8) * scale;
    }
  }

  void embed(const Features& features, std::size_t begin) {
    const std::size_t width = weights_.embedding_width;
    std::vector<float> sum(width);
    std::vector<std::int16_t> row(width);
    for (std::size_t t = 0; t < count_; ++t) {
      std::fill(sum.begin(), sum.end(), 0.0F);
      for (const std::uint16_t slot : features.row(static_cast<std::uint32_t>(begin + t)))
        add_row(slot, sum.data());
      normalise(sum.data(), width, row.data());
      multiply({row.data(), width, 0, 1, 1}, weights_.projection, sums_.data());
      finish(weights_.projection, sums_.data(), state_.data() + t * width_);
    }
  }

  static void finish(const Matrix& matrix, const std::int32_t* sums, float* out) {
    for (std::size_t o = 0; o < matrix.outputs; ++o)
      out[o] = static_cast<float>(sums[o]) * (matrix.scale[o] / kInputScale) + matrix.bias[o];
  }

  // Normalised states, with `margin` rows of zeros before and after.
  void normalise_all(std::size_t margin) {
    rows_.assign((count_ + 2 * margin) * width_, 0);
    for (std::size_t t = 0; t < count_; ++t)
      normalise(state_.data() + t * width_, width_, rows_.data() + (t + margin) * width_);
  }

  void layer(const Matrix& matrix, std::size_t dilation) {
    normalise_all(dilation);
    for (std::size_t t = 0; t < count_; t += kBlock) {
      const std::size_t count = std::min(kBlock, count_ - t);
      multiply({rows_.data() + t * width_, width_, dilation, 3, count}, matrix, sums_.data());
      for (std::size_t k = 0; k < count; ++k)
        gate(matrix, sums_.data() + k * matrix.outputs, state_.data() + (t + k) * width_);
    }
  }

  // x += a * max(b, 0), a the first half of the outputs and b the second.
  void gate(const Matrix& matrix, const std::int32_t* sums, float* x) const {
    const float* scale = matrix.scale.data();
    const float* bias = matrix.bias.data();
    for (std::size_t i = 0; i < width_; ++i) {
      const std::size_t j = i + width_;
      const float a = static_cast<float>(sums[i]) * (scale[i] / kInputScale) + bias[i];
      const float b = static_cast<float>(sums[j]) * (scale[j] / kInputScale) + bias[j];
      x[i] += a * std::max(b, 0.0F);
    }
  }

  void read_heads(std::size_t begin, std::size_t count) {
    normalise_all(0);
    const std::size_t outputs = weights_.heads.outputs;
    scores_.resize(count * outputs);
    for (std::size_t t = 0; t < count; t += kBlock) {
      const std::size_t part = std::min(kBlock, count - t);
      multiply({rows_.data() + (begin + t) * width_, width_, 0, 1, part}, weights_.heads, sums_.data());
      for (std::size_t k = 0; k < part; ++k)
        finish(weights_.heads, sums_.data() + k * outputs, scores_.data() + (t + k) * outputs);
    }
  }

  const Weights& weights_;
  std::size_t width_;
  std::size_t count_ = 0;
  std::vector<float> state_;
  std::vector<std::int16_t> rows_;
  std::vector<std::int32_t> sums_;
  std::vector<float> scores_;
};

// Appends the logarithms of the softmax of `count` scores.
void append_log_softmax(const float* scores, std::size_t count, std::vector<float>& out) {
  const float top = *std::max_element(scores, scores + count);
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += std::exp(scores[i] - top);
  const float norm = top + std::log(sum);
  for (std::size_t i = 0; i < count; ++i) out.push_back(scores[i] - norm);
}

void append_token(const float* scores, Tagging& tagging) {
  append_log_softmax(scores, kLabels, tagging.label_scores);
  scores += kLabels;
  append_log_softmax(scores, kModes, tagging.mode_scores);
  scores += kModes;
  tagging.pos.push_back(static_cast<Pos>(std::max_element(scores, scores + kPos) - scores));
  scores += kPos;
  const auto entity = static_cast<std::size_t>(std::max_element(scores, scores + kEntityClasses) - scores);
  tagging.entity.push_back(static_cast<EntityClass>(entity));
  float sum = 0;
  for (std::size_t i = 0; i < kEntityClasses; ++i) sum += std::exp(scores[i] - scores[entity]);
  tagging.entity_confidence.push_back(1 / sum);
}

}  // namespace

Tagging tag(const Document& document, const Weights& weights) {
  const std::size_t size = document.tokens.size();
  Tagging tagging;
  tagging.size = size;
  tagging.transitions = weights.transitions;
  tagging.label_scores.reserve(size * kLabels);
  tagging.mode_scores.reserve(size * kModes);
  const Features features(document);
  Run run(weights);
  for (std::size_t first = 0; first < size; first += kChunk) {
    const std::size_t last = std::min(size, first + kChunk);
    const std::vector<float>& scores = run.over(features, first, last, size);
    for (std::size_t t = 0; t < last - first; ++t)
      append_token(scores.data() + t * weights.heads.outputs, tagging);
  }
  return tagging;
}

}  // namespace onrecord
