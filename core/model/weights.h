// The network's weights, read from one file.
//
// Takes: the bytes of a weights file. Gives: weights ready for the kernels, or what is wrong with the file.
//
// The file, little-endian, made by training/export.py:
//   "ONRM", format version, CRC-32 of everything after it (each 32 bits)
//   rows, embedding width, width, layers, heads' outputs, then one dilation a layer (each 32 bits)
//   embedding table: one 4-bit value each, low half first, stored + 8, rows x embedding width
//   scale of each row: 8 bits, times one 32-bit float that stands before them
//   matrices (projection, layers, heads): 8-bit values [output][input], then a float scale and a float bias
//     for each output
//   transitions: 7 x 7 floats
// A layer's inputs are its three taps one after another: the token `dilation` before, the token, the one
// after.
//
// Errors: a value of WeightsError, never a partial result.
// Tested by tests/core/model/weights_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/matrix.h"

namespace onrecord {

enum class WeightsError : std::uint8_t {
  too_short,      // ends before it should, or holds more than it should
  not_weights,    // does not start as a weights file
  wrong_version,  // made for another version of this code
  damaged,        // checksum does not fit
  wrong_shape,    // dimensions that this code cannot run
};

const char* describe(WeightsError error);

struct Weights {
  static constexpr std::uint32_t kVersion = 2;

  std::uint32_t embedding_width = 0;
  std::uint32_t width = 0;
  std::vector<std::uint8_t> table;  // two values a byte
  std::vector<float> table_scale;   // of each row
  Matrix projection;                // embedding_width -> width
  std::vector<std::uint32_t> dilations;
  std::vector<Matrix> layers;  // 3 x width -> 2 x width
  Matrix heads;                // width -> label, mode, part of speech, entity
  std::array<float, 49> transitions{};

  // Tokens on either side that a token's outputs depend on.
  std::uint32_t reach() const;
};

using LoadedWeights = std::variant<Weights, WeightsError>;

LoadedWeights load_weights(std::string_view file);

// The file that is built into the library (data/onrecord-model.bin).
std::string_view shipped_weights_file();

}  // namespace onrecord
