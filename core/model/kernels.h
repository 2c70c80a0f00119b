// Integer products: the one part of the network that needs to be fast.
//
// Takes: rows of 7-bit inputs, a matrix. Gives: 32-bit sums of products, exact.
//
//   value          -8 and less   -1/8    0   1/8   7.875 and more     of a row with root mean square 1
//   input               0         63    64    65         127          multiply() takes the 64 off again
//
// Versions, one interface: WebAssembly SIMD or SSE2 (products of 16 bits), portable, and in WebAssembly a kernel of
// 8-bit products from outside (install_kernel). All add integers without overflow, so that their results are
// equal: an answer does not depend on the engine that gives it.
// Tested by tests/core/model/kernels_test.cpp and tests/wasm/kernels.test.mjs.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/model/matrix.h"

namespace onrecord {

inline constexpr std::size_t kTokenStep = 4;  // tokens that are computed together
inline constexpr std::uint32_t kLongestDilation = 128;
inline constexpr std::uint32_t kWidest = 512;   // inputs of a tap
inline constexpr std::int32_t kZeroInput = 64;  // the input that means 0
inline constexpr std::int32_t kLargestInput = 127;
inline constexpr float kInputScale = 8;  // steps in 1.0

// rows[i] is one row of matrix.inputs / taps values; the inputs for output row t are the `taps` rows
// rows + (t + k * stride) * width, k = 0 .. taps - 1. Gives sums[t * matrix.outputs + o] for t in 0 .. count
// - 1. `count` is a multiple of kTokenStep.
struct Window {
  const std::uint8_t* rows = nullptr;
  std::size_t width = 0;
  std::size_t stride = 0;
  std::size_t taps = 1;
  std::size_t count = 0;
};

// sums[t][o] = sum over taps and i of w[o][i] * (input - kZeroInput)
void multiply(const Window& window, const Matrix& matrix, std::int32_t* sums);
void multiply_portable(const Window& window, const Matrix& matrix, std::int32_t* sums);

// A kernel that was compiled apart from this code. `tap_step` is the distance of two taps in bytes; sums begin with
// `start`, one for each output.
using Kernel = void (*)(const std::uint8_t* rows, std::uint32_t width, std::uint32_t tap_step,
                        std::uint32_t taps, std::uint32_t count, const std::int8_t* fours,
                        const std::int32_t* start, std::uint32_t outputs, std::int32_t* sums);

// From now on multiply() uses `kernel` for matrices that have `fours`; nullptr: its own.
void install_kernel(Kernel kernel);

// out[i] = x[i] / root mean square of x as an input, to the nearest, half to even; `width` is a multiple of 4. The
// sum has a fixed order on every machine.
void normalise(const float* x, std::size_t width, std::uint8_t* out);

}  // namespace onrecord
