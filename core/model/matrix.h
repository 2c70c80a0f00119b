// A matrix of small integers, packed for the kernels that multiply by it.
//
// Takes: 8-bit values [output][input], a float scale and bias for each output.
// Gives: output[o] = scale[o] * sum_i w[o][i] * input[i] + bias[o], with w as multiply() reads it and inputs in its
// fixed point (kernels.h).
//
//   values of 8 outputs x 4 inputs     o0: a b c d   o1: e f g h   o2: ...
//   pairs, as one vector reads them    a b e f ...                  two inputs of four outputs, then of four more
//   fours                              a b c d e f g h ...          four inputs of four outputs, then of four more
//
// Errors: none; sizes are checked where a file is read (weights.h).
// Tested by tests/core/model/kernels_test.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace onrecord {

inline constexpr std::uint32_t kInputStep = 16;  // matrices have a multiple of so many inputs
inline constexpr std::uint32_t kOutputStep = 8;  // ... and of so many outputs

// Up to here four steps of an 8-bit kernel fit 16 bits: 4 * 2 * 127 * 31 < 2^15.
inline constexpr int kLargestNarrow = 31;

struct Matrix {
  std::uint32_t inputs = 0;
  std::uint32_t outputs = 0;
  std::vector<std::int16_t> pairs;  // [output / 8][input / 2][output % 8][input % 2]
  std::vector<std::int8_t>
      fours;  // [output / 8][input / 4][output % 8][input % 4]; empty if a value is too large
  std::vector<std::int32_t> start;  // of each output: what its sum begins with (kernels.h)
  std::vector<float> scale;
  std::vector<float> bias;
};

// `values`: inputs * outputs of them. Scale and bias stay empty.
Matrix pack_matrix(std::uint32_t inputs, std::uint32_t outputs, std::span<const std::int8_t> values);

}  // namespace onrecord
