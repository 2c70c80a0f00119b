#include "core/model/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace onrecord {
namespace {

constexpr float kEpsilon = 1e-4F;  // training/network.py has the same

Kernel installed = nullptr;

#if defined(__wasm_simd128__)
struct Vector {
  v128_t v;
  static Vector load(const void* p) { return {wasm_v128_load(p)}; }
  static Vector repeat_pair(const std::int16_t* p) { return {wasm_v128_load32_splat(p)}; }
  void add_dot(Vector a, Vector b) { v = wasm_i32x4_add(v, wasm_i32x4_dot_i16x8(a.v, b.v)); }
  void store(std::int32_t* p) const { wasm_v128_store(p, v); }
};
#define ONRECORD_SIMD 1
#elif defined(__SSE2__)
struct Vector {
  __m128i v;
  static Vector load(const void* p) { return {_mm_loadu_si128(static_cast<const __m128i*>(p))}; }
  static Vector repeat_pair(const std::int16_t* p) {
    int pair = 0;
    std::memcpy(&pair, p, sizeof pair);
    return {_mm_set1_epi32(pair)};
  }
  void add_dot(Vector a, Vector b) { v = _mm_add_epi32(v, _mm_madd_epi16(a.v, b.v)); }
  void store(std::int32_t* p) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), v); }
};
#define ONRECORD_SIMD 1
#endif

#if defined(ONRECORD_SIMD)

// Engines before V8 13 spill registers where this loop is unrolled, and lose time where its pointer is made an index.
#if defined(__clang__)
#define ONRECORD_KEEP_LOOP _Pragma("clang loop unroll(disable)")
#define ONRECORD_KEEP_POINTER(pointer) __asm__("" : "+r"(pointer))
#else
#define ONRECORD_KEEP_LOOP
#define ONRECORD_KEEP_POINTER(pointer)
#endif

// Inputs of one tap after another, for products of 16 bits.
std::vector<std::int16_t> widened(const Window& window) {
  const std::size_t size = window.count * window.width;
  std::vector<std::int16_t> wide(window.taps * size);
  for (std::size_t tap = 0; tap < window.taps; ++tap) {
    const std::uint8_t* row = window.rows + tap * window.stride * window.width;
    std::copy(row, row + size, wide.begin() + static_cast<std::ptrdiff_t>(tap * size));
  }
  return wide;
}

// Sums of kTokenStep neighbouring rows for 8 outputs, kept in registers. `kWidth` is the width of a row where it is
// known when this is compiled, else 0.
template <std::size_t kWidth>
inline void tile(const Window& window, const std::int16_t* rows, const Matrix& matrix, std::size_t output,
                 std::int32_t* sums) {
  const std::size_t width = kWidth != 0 ? kWidth : window.width;
  const std::int16_t* pairs = matrix.pairs.data() + output * matrix.inputs;  // of 8 outputs: they stay cached
  Vector totals[kTokenStep][2];
  for (auto& row : totals)
    for (std::size_t half = 0; half < 2; ++half) row[half] = Vector::load(&matrix.start[output + 4 * half]);
  for (std::size_t tap = 0; tap < window.taps; ++tap) {
    const std::int16_t* x = rows + tap * window.count * width;
    const std::int16_t* const end = x + width;
    ONRECORD_KEEP_LOOP
    do {
      const Vector low = Vector::load(pairs), high = Vector::load(pairs + 8);
      for (std::size_t t = 0; t < kTokenStep; ++t) {
        const Vector inputs = Vector::repeat_pair(x + t * width);
        totals[t][0].add_dot(inputs, low);
        totals[t][1].add_dot(inputs, high);
      }
      x += 2;
      pairs += 16;
      ONRECORD_KEEP_POINTER(x);
    } while (x < end);
  }
  for (std::size_t t = 0; t < kTokenStep; ++t) {
    totals[t][0].store(sums + t * matrix.outputs);
    totals[t][1].store(sums + t * matrix.outputs + 4);
  }
}

// Kept out of its caller: engines make better code of small functions.
template <std::size_t kWidth>
[[gnu::noinline]] void multiply_vectors(const Window& window, const Matrix& matrix, std::int32_t* sums) {
  const std::vector<std::int16_t> wide = widened(window);
  for (std::size_t output = 0; output < matrix.outputs; output += kOutputStep)
    for (std::size_t token = 0; token < window.count; token += kTokenStep)
      tile<kWidth>(window, wide.data() + token * window.width, matrix, output,
                   sums + token * matrix.outputs + output);
}

#endif

}  // namespace

void multiply_portable(const Window& window, const Matrix& matrix, std::int32_t* sums) {
  for (std::size_t t = 0; t < window.count; ++t) {
    for (std::size_t o = 0; o < matrix.outputs; ++o) {
      const std::int16_t* slab = matrix.pairs.data() + o / kOutputStep * kOutputStep * matrix.inputs;
      const std::int16_t* weights = slab + o % kOutputStep * 2;
      std::int32_t total = matrix.start[o];
      for (std::size_t tap = 0; tap < window.taps; ++tap) {
        const std::uint8_t* x = window.rows + (t + tap * window.stride) * window.width;
        for (std::size_t i = 0; i < window.width; i += 2, weights += std::size_t{2} * kOutputStep)
          total += std::int32_t{x[i]} * weights[0] + std::int32_t{x[i + 1]} * weights[1];
      }
      sums[t * matrix.outputs + o] = total;
    }
  }
}

void install_kernel(Kernel kernel) { installed = kernel; }

void multiply(const Window& window, const Matrix& matrix, std::int32_t* sums) {
  if (installed != nullptr && !matrix.fours.empty()) {
    const auto narrow = [](std::size_t size) { return static_cast<std::uint32_t>(size); };
    installed(window.rows, narrow(window.width), narrow(window.stride * window.width), narrow(window.taps),
              narrow(window.count), matrix.fours.data(), matrix.start.data(), matrix.outputs, sums);
    return;
  }
#if defined(ONRECORD_SIMD)
  switch (window.width) {  // those of the shipped network
    case 64:
      return multiply_vectors<64>(window, matrix, sums);
    case 144:
      return multiply_vectors<144>(window, matrix, sums);
    default:
      return multiply_vectors<0>(window, matrix, sums);
  }
#else
  multiply_portable(window, matrix, sums);
#endif
}

void normalise(const float* x, std::size_t width, std::uint8_t* out) {
  float lanes[4] = {};
  for (std::size_t i = 0; i < width; i += 4)
    for (std::size_t k = 0; k < 4; ++k) lanes[k] += x[i + k] * x[i + k];
  const float mean = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) / static_cast<float>(width);
  const float factor = kInputScale / std::sqrt(mean + kEpsilon);
  // Adding 1.5 * 2^23 leaves the value, rounded to the nearest integer, in the low bits of the sum's own.
  constexpr float kRound = 12582912.0F;
  constexpr std::uint32_t kRoundBits = 0x4B400000;
  for (std::size_t i = 0; i < width; ++i) {
    const float rounded = x[i] * factor + kRound;
    std::uint32_t bits = 0;
    std::memcpy(&bits, &rounded, sizeof bits);
    const auto steps = static_cast<std::int32_t>(bits - kRoundBits);
    out[i] =
        static_cast<std::uint8_t>(std::clamp(steps, -kZeroInput, kLargestInput - kZeroInput) + kZeroInput);
  }
}

}  // namespace onrecord
