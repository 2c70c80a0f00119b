#include "core/model/network.h"

#include <algorithm>
#include <array>

#include "core/model/kernels.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kBlock = 32;  // tokens whose sums are in memory together
static_assert(kBlock % kTokenStep == 0);

constexpr std::uint32_t whole_steps(std::uint32_t tokens) {
  return (tokens + kTokenStep - 1) / kTokenStep * kTokenStep;
}

void finish(const Matrix& matrix, const std::int32_t* sums, float* __restrict out) {
  for (std::size_t o = 0; o < matrix.outputs; ++o)
    out[o] = static_cast<float>(sums[o]) * matrix.scale[o] + matrix.bias[o];
}

// x += a * max(b, 0), a the first half of the outputs and b the second.
void gate(const Matrix& matrix, const std::int32_t* sums, float* __restrict x) {
  const std::size_t width = matrix.outputs / 2;
  const float* scale = matrix.scale.data();
  const float* bias = matrix.bias.data();
  for (std::size_t i = 0; i < width; ++i) {
    const float a = static_cast<float>(sums[i]) * scale[i] + bias[i];
    const float b = static_cast<float>(sums[i + width]) * scale[i + width] + bias[i + width];
    x[i] += a * std::max(b, 0.0F);
  }
}

}  // namespace

Network::Network(const Weights& weights)
    : weights_(weights), sums_(std::size_t{kBlock} * std::max(2 * weights.width, weights.heads.outputs)) {}

Range Network::widened(Range stretch, std::uint32_t margin) const {
  return {stretch.begin > margin ? stretch.begin - margin : 0, std::min(size_, stretch.end + margin)};
}

float* Network::state(std::uint32_t token) {
  return states_.data() + std::size_t{token - known_.begin} * weights_.width;
}

std::span<const float> Network::scores(std::span<const FeatureRow> rows, Range stretch) {
  std::uint32_t margin = weights_.reach();
  size_ = static_cast<std::uint32_t>(rows.size());
  known_ = widened(stretch, margin);
  states_.resize(std::size_t{known_.size()} * weights_.width);
  embed(rows);
  for (std::size_t i = 0; i < weights_.layers.size(); ++i) {
    margin -= weights_.dilations[i];
    layer(weights_.layers[i], weights_.dilations[i], widened(stretch, margin));
  }
  read_heads(stretch);
  return scores_;
}

// One row of the joined table added to `sum`. First all values, then all sums: compilers make vectors of both.
void Network::add_row(std::uint16_t row, float* __restrict sum) const {
  const std::size_t width = weights_.embedding_width;
  const std::uint8_t* packed = weights_.table.data() + row * width / 2;
  const float scale = weights_.table_scale[row];
  std::array<std::int8_t, kWidest> values;  // NOLINT(*-member-init): written before it is read
  for (std::size_t i = 0; i < width / 2; ++i) {
    values[2 * i] = static_cast<std::int8_t>((packed[i] & 15) - 8);
    values[2 * i + 1] = static_cast<std::int8_t>((packed[i] >> 4) - 8);
  }
  for (std::size_t i = 0; i < width; ++i) sum[i] += static_cast<float>(values[i]) * scale;
}

void Network::embed(std::span<const FeatureRow> rows) {
  const std::size_t width = weights_.embedding_width;
  std::vector<float> sum(width);
  inputs_.resize(kBlock * width);
  for (std::uint32_t t = known_.begin; t < known_.end; t += kBlock) {
    const std::uint32_t count = std::min(kBlock, known_.end - t);
    for (std::uint32_t k = 0; k < count; ++k) {
      std::fill(sum.begin(), sum.end(), 0.0F);
      for (const std::uint16_t row : rows[t + k]) add_row(row, sum.data());
      normalise(sum.data(), width, inputs_.data() + k * width);
    }
    multiply({inputs_.data(), width, 0, 1, whole_steps(count)}, weights_.projection, sums_.data());
    for (std::uint32_t k = 0; k < count; ++k)
      finish(weights_.projection, sums_.data() + std::size_t{k} * weights_.width, state(t + k));
  }
}

// Inputs of the tokens and of `margin` more on either side; zeros beyond the text, as they were in training.
void Network::normalise_around(Range tokens, std::uint32_t margin) {
  const std::size_t width = weights_.width;
  const std::uint32_t count = whole_steps(tokens.size()) + 2 * margin;
  inputs_.resize(count * width);
  for (std::uint32_t k = 0; k < count; ++k) {
    const std::uint32_t token =
        tokens.begin + k - margin;  // wraps before the text, and then is not below size_
    std::uint8_t* input = inputs_.data() + k * width;
    if (token < size_ && token < tokens.end + margin)
      normalise(state(token), width, input);
    else
      std::fill(input, input + width, std::uint8_t{kZeroInput});
  }
}

void Network::layer(const Matrix& matrix, std::uint32_t dilation, Range tokens) {
  const std::size_t width = weights_.width;
  normalise_around(tokens, dilation);
  for (std::uint32_t t = tokens.begin; t < tokens.end; t += kBlock) {
    const std::uint32_t count = std::min(kBlock, tokens.end - t);
    const std::uint8_t* rows = inputs_.data() + (t - tokens.begin) * width;
    multiply({rows, width, dilation, 3, whole_steps(count)}, matrix, sums_.data());
    for (std::uint32_t k = 0; k < count; ++k)
      gate(matrix, sums_.data() + std::size_t{k} * matrix.outputs, state(t + k));
  }
}

void Network::read_heads(Range tokens) {
  const std::size_t width = weights_.width, outputs = weights_.heads.outputs;
  normalise_around(tokens, 0);
  scores_.resize(tokens.size() * outputs);
  for (std::uint32_t t = 0; t < tokens.size(); t += kBlock) {
    const std::uint32_t count = std::min(kBlock, tokens.size() - t);
    multiply({inputs_.data() + t * width, width, 0, 1, whole_steps(count)}, weights_.heads, sums_.data());
    for (std::uint32_t k = 0; k < count; ++k)
      finish(weights_.heads, sums_.data() + k * outputs, scores_.data() + (t + k) * outputs);
  }
}

}  // namespace onrecord
