#include "core/model/kernels.h"

#include <cmath>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace onrecord {
namespace {

constexpr float kEpsilon = 1e-4F;  // training/network.py has the same

#if defined(__wasm_simd128__)
struct Vector {
  v128_t v;
  static Vector zero() { return {wasm_i32x4_splat(0)}; }
  static Vector load(const std::int16_t* p) { return {wasm_v128_load(p)}; }
  void add_dot(Vector a, Vector b) { v = wasm_i32x4_add(v, wasm_i32x4_dot_i16x8(a.v, b.v)); }
  std::int32_t sum() const {
    return wasm_i32x4_extract_lane(v, 0) + wasm_i32x4_extract_lane(v, 1) + wasm_i32x4_extract_lane(v, 2) +
           wasm_i32x4_extract_lane(v, 3);
  }
};
#define ONRECORD_SIMD 1
#elif defined(__SSE2__)
struct Vector {
  __m128i v;
  static Vector zero() { return {_mm_setzero_si128()}; }
  static Vector load(const std::int16_t* p) { return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))}; }
  void add_dot(Vector a, Vector b) { v = _mm_add_epi32(v, _mm_madd_epi16(a.v, b.v)); }
  std::int32_t sum() const {
    const __m128i pairs = _mm_add_epi32(v, _mm_shuffle_epi32(v, 0x4E));
    return _mm_cvtsi128_si32(_mm_add_epi32(pairs, _mm_shuffle_epi32(pairs, 0xB1)));
  }
};
#define ONRECORD_SIMD 1
#endif

#if defined(ONRECORD_SIMD)

// Sums for `kTokens` neighbouring rows and `kOutputs` neighbouring outputs, kept in registers.
template <std::size_t kTokens, std::size_t kOutputs>
void block(const Window& window, const Matrix& matrix, std::size_t token, std::size_t output,
           std::int32_t* sums) {
  Vector totals[kTokens][kOutputs];
  for (auto& row : totals)
    for (Vector& total : row) total = Vector::zero();
  for (std::size_t tap = 0; tap < window.taps; ++tap) {
    const std::int16_t* input = window.rows + (token + tap * window.stride) * window.width;
    const std::int16_t* kernel = matrix.values.data() + output * matrix.inputs + tap * window.width;
    for (std::size_t i = 0; i < window.width; i += kVectorWidth) {
      Vector weights[kOutputs];
      for (std::size_t o = 0; o < kOutputs; ++o) weights[o] = Vector::load(kernel + o * matrix.inputs + i);
      for (std::size_t t = 0; t < kTokens; ++t) {
        const Vector x = Vector::load(input + t * window.width + i);
        for (std::size_t o = 0; o < kOutputs; ++o) totals[t][o].add_dot(x, weights[o]);
      }
    }
  }
  for (std::size_t t = 0; t < kTokens; ++t)
    for (std::size_t o = 0; o < kOutputs; ++o)
      sums[(token + t) * matrix.outputs + output + o] = totals[t][o].sum();
}

template <std::size_t kOutputs>
void columns(const Window& window, const Matrix& matrix, std::size_t output, std::int32_t* sums) {
  std::size_t token = 0;
  for (; token + 4 <= window.count; token += 4) block<4, kOutputs>(window, matrix, token, output, sums);
  for (; token < window.count; ++token) block<1, kOutputs>(window, matrix, token, output, sums);
}

#endif

}  // namespace

void multiply_portable(const Window& window, const Matrix& matrix, std::int32_t* sums) {
  for (std::size_t t = 0; t < window.count; ++t) {
    for (std::size_t o = 0; o < matrix.outputs; ++o) {
      std::int32_t total = 0;
      for (std::size_t tap = 0; tap < window.taps; ++tap) {
        const std::int16_t* input = window.rows + (t + tap * window.stride) * window.width;
        const std::int16_t* kernel = matrix.values.data() + o * matrix.inputs + tap * window.width;
        for (std::size_t i = 0; i < window.width; ++i) total += std::int32_t{input[i]} * kernel[i];
      }
      sums[t * matrix.outputs + o] = total;
    }
  }
}

void multiply(const Window& window, const Matrix& matrix, std::int32_t* sums) {
#if defined(ONRECORD_SIMD)
  std::size_t output = 0;
  for (; output + 2 <= matrix.outputs; output += 2) columns<2>(window, matrix, output, sums);
  for (; output < matrix.outputs; ++output) columns<1>(window, matrix, output, sums);
#else
  multiply_portable(window, matrix, sums);
#endif
}

void normalise(const float* x, std::size_t width, std::int16_t* out) {
  float lanes[4] = {};
  for (std::size_t i = 0; i < width; i += 4)
    for (std::size_t k = 0; k < 4; ++k) lanes[k] += x[i + k] * x[i + k];
  const float mean = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) / static_cast<float>(width);
  const float factor = kInputScale / std::sqrt(mean + kEpsilon);
  // Adding 1.5 * 2^23 leaves the value rounded to the nearest integer in the low bits, on every machine
  // alike.
  constexpr float kRound = 12582912.0F;
  for (std::size_t i = 0; i < width; ++i)
    out[i] = static_cast<std::int16_t>((x[i] * factor + kRound) - kRound);
}

}  // namespace onrecord
