// Integer products: the one part of the network that needs to be fast.
//
// Takes: rows of 16-bit inputs, a matrix. Gives: 32-bit sums of products, exact.
//
// One interface, three versions, chosen here at compile time: WebAssembly SIMD (i32x4.dot_i16x8_s), SSE2 (the
// same instruction), portable. All add integers, so that their results are equal bit for bit.
// Inputs are normalised rows in fixed point: at most sqrt(width) * kInputScale each, and by Cauchy-Schwarz
// the sum over a tap is at most width * kInputScale * 127, below 2^31 / 3 for widths up to 512. Tested by
// tests/core/model/kernels_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/model/weights.h"

namespace onrecord {

inline constexpr std::size_t kVectorWidth = 8;  // 16-bit values in a vector: rows are multiples of it
inline constexpr std::uint32_t kLongestDilation = 128;
inline constexpr float kInputScale = 1024;  // fixed-point steps in 1.0

// rows[i] is one row of matrix.inputs / taps values; the inputs for output row t are the `taps` rows
// rows + (t + k * stride) * width, k = 0 .. taps - 1. Gives sums[t * matrix.outputs + o] for t in 0 .. count
// - 1.
struct Window {
  const std::int16_t* rows = nullptr;
  std::size_t width = 0;
  std::size_t stride = 0;
  std::size_t taps = 1;
  std::size_t count = 0;
};

void multiply(const Window& window, const Matrix& matrix, std::int32_t* sums);
void multiply_portable(const Window& window, const Matrix& matrix, std::int32_t* sums);

// out[i] = x[i] / root mean square of x, in fixed point. The sum has a fixed order on every machine.
void normalise(const float* x, std::size_t width, std::int16_t* out);

}  // namespace onrecord
