#include "core/model/matrix.h"

#include <algorithm>
#include <cstdlib>

#include "core/model/kernels.h"

namespace onrecord {
namespace {

// Values as [output / 8][input / kTogether][output % 8][input % kTogether].
template <std::size_t kTogether, typename Value>
std::vector<Value> packed(const Matrix& shape, std::span<const std::int8_t> values) {
  std::vector<Value> out(values.size());
  Value* to = out.data();
  for (std::size_t slab = 0; slab < shape.outputs; slab += kOutputStep)
    for (std::size_t input = 0; input < shape.inputs; input += kTogether)
      for (std::size_t o = slab; o < slab + kOutputStep; ++o)
        for (std::size_t i = input; i < input + kTogether; ++i)
          *to++ = static_cast<Value>(int{values[o * shape.inputs + i]});
  return out;
}

}  // namespace

Matrix pack_matrix(std::uint32_t inputs, std::uint32_t outputs, std::span<const std::int8_t> values) {
  Matrix matrix;
  matrix.inputs = inputs;
  matrix.outputs = outputs;
  matrix.pairs = packed<2, std::int16_t>(matrix, values);
  const auto narrow = [](std::int8_t value) { return std::abs(int{value}) <= kLargestNarrow; };
  if (std::all_of(values.begin(), values.end(), narrow))
    matrix.fours = packed<4, std::int8_t>(matrix, values);
  for (std::size_t o = 0; o < outputs; ++o) {
    std::int32_t sum = 0;
    for (const std::int8_t value : values.subspan(o * inputs, inputs)) sum += value;
    matrix.start.push_back(-kZeroInput * sum);
  }
  return matrix;
}

}  // namespace onrecord
