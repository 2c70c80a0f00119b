#include "core/model/trial.h"

#include <random>
#include <vector>

namespace onrecord {
namespace {

constexpr std::uint32_t kWidth = 48, kTaps = 3, kStride = 2, kCount = 8, kOutputs = 16;

// Random values from `low` to `high`, or only the highest.
template <typename Value>
std::vector<Value> values_between(std::size_t count, int low, int high, bool only_high,
                                  std::mt19937& random) {
  const auto span = static_cast<std::uint32_t>(high - low + 1);
  std::vector<Value> values(count);
  for (Value& value : values)
    value = static_cast<Value>(only_high ? high : low + static_cast<int>(random() % span));
  return values;
}

bool exact_on(Kernel kernel, bool highest_inputs, int highest_weight, std::mt19937& random) {
  const bool one_weight = highest_weight != 0;
  const auto weights =
      values_between<std::int8_t>(std::size_t{kTaps} * kWidth * kOutputs, -kLargestNarrow,
                                  one_weight ? highest_weight : kLargestNarrow, one_weight, random);
  const auto rows = values_between<std::uint8_t>(std::size_t{kCount + (kTaps - 1) * kStride} * kWidth, 0,
                                                 kLargestInput, highest_inputs, random);
  const Matrix matrix = pack_matrix(kTaps * kWidth, kOutputs, weights);
  std::vector<std::int32_t> sums(std::size_t{kCount} * kOutputs), exact(sums.size());
  kernel(rows.data(), kWidth, kStride * kWidth, kTaps, kCount, matrix.fours.data(), matrix.start.data(),
         kOutputs, sums.data());
  multiply_portable({rows.data(), kWidth, kStride, kTaps, kCount}, matrix, exact.data());
  return sums == exact;
}

}  // namespace

bool gives_exact_sums(Kernel kernel) {
  std::mt19937 random(1);
  for (const bool highest_inputs : {false, true})
    for (const int weight : {0, kLargestNarrow, -kLargestNarrow})
      if (!exact_on(kernel, highest_inputs, weight, random)) return false;
  return true;
}

void multiply_block(const Weights& weights, std::uint32_t times) {
  constexpr std::size_t kTokens = 32;
  if (weights.layers.empty()) return;
  const Matrix& matrix = weights.layers.front();
  const std::vector<std::uint8_t> rows((kTokens + 2) * weights.width, kZeroInput + 8);
  std::vector<std::int32_t> sums(kTokens * matrix.outputs);
  for (; times > 0; --times) multiply({rows.data(), weights.width, 1, 3, kTokens}, matrix, sums.data());
}

}  // namespace onrecord
