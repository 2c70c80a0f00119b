#include "core/model/weights.h"

#include <cstring>
#include <limits>

#include "core/model/features.h"
#include "core/model/kernels.h"
#include "core/model/tagger.h"
#include "onrecord_model_data.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kMagic = 0x4D524E4F;  // "ONRM"
constexpr std::size_t kHeader = 12;
constexpr std::uint32_t kOutputs = kLabels + kModes + kPos + kEntityClasses;
static_assert(kOutputs % kOutputStep == 0);
constexpr std::uint32_t kMostLayers = 64;

// Four bytes at a time: tables[k] has what a byte does to the sum k bytes later.
std::uint32_t crc32(std::string_view bytes) {
  std::array<std::array<std::uint32_t, 256>, 4> tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int k = 0; k < 8; ++k) c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
    tables[0][i] = c;
  }
  const auto next = [&](std::uint32_t crc) { return tables[0][crc & 0xFFU] ^ (crc >> 8); };
  for (std::size_t k = 1; k < tables.size(); ++k)
    for (std::size_t i = 0; i < 256; ++i) tables[k][i] = next(tables[k - 1][i]);
  std::uint32_t crc = ~0U;
  const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(bytes[i])}; };
  std::size_t i = 0;
  for (; i + 4 <= bytes.size(); i += 4) {
    crc ^= byte(i) | byte(i + 1) << 8 | byte(i + 2) << 16 | byte(i + 3) << 24;
    crc = tables[3][crc & 0xFFU] ^ tables[2][(crc >> 8) & 0xFFU] ^ tables[1][(crc >> 16) & 0xFFU] ^
          tables[0][crc >> 24];
  }
  for (; i < bytes.size(); ++i) crc = next(crc ^ byte(i));
  return ~crc;
}

// Reads from the front; past the end it gives zeros and remembers.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  T number() {
    T value{};
    const std::string_view taken = take(sizeof value);
    if (!taken.empty()) std::memcpy(&value, taken.data(), sizeof value);
    return value;
  }

  template <typename T>
  std::vector<T> numbers(std::size_t count) {
    const std::string_view taken = take(count * sizeof(T));
    std::vector<T> values(taken.size() / sizeof(T));
    if (!values.empty()) std::memcpy(values.data(), taken.data(), taken.size());
    return values;
  }

  bool finished() const { return !failed_ && bytes_.empty(); }
  bool failed() const { return failed_; }

 private:
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) {
      failed_ = true;
      bytes_ = {};
      return {};
    }
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }

  std::string_view bytes_;
  bool failed_ = false;
};

Matrix read_matrix(Reader& reader, std::uint32_t inputs, std::uint32_t outputs) {
  const auto values = reader.numbers<std::int8_t>(std::size_t{inputs} * outputs);
  if (reader.failed()) return {};
  Matrix matrix = pack_matrix(inputs, outputs, values);
  matrix.scale = reader.numbers<float>(outputs);
  for (float& scale : matrix.scale) scale /= kInputScale;  // exact: a power of two
  matrix.bias = reader.numbers<float>(outputs);
  return matrix;
}

bool runnable(std::uint32_t rows, std::uint32_t embedding, std::uint32_t width, std::uint32_t layers,
              std::uint32_t outputs) {
  const auto fits = [](std::uint32_t size) { return size > 0 && size <= kWidest && size % kInputStep == 0; };
  return rows == kRows && fits(embedding) && fits(width) && layers <= kMostLayers && outputs == kOutputs;
}

}  // namespace

const char* describe(WeightsError error) {
  switch (error) {
    case WeightsError::too_short:
      return "the model's file has the wrong length";
    case WeightsError::not_weights:
      return "the model's file is not one";
    case WeightsError::wrong_version:
      return "the model's file is of another version";
    case WeightsError::damaged:
      return "the model's file is damaged";
    case WeightsError::wrong_shape:
      return "the model has a shape that cannot be run";
  }
  return "";
}

std::uint32_t Weights::reach() const {
  std::uint32_t sum = 0;
  for (const std::uint32_t dilation : dilations) sum += dilation;
  return sum;
}

LoadedWeights load_weights(std::string_view file) {
  if (file.size() < kHeader) return WeightsError::too_short;
  Reader header(file.substr(0, kHeader));
  if (header.number<std::uint32_t>() != kMagic) return WeightsError::not_weights;
  if (header.number<std::uint32_t>() != Weights::kVersion) return WeightsError::wrong_version;
  if (header.number<std::uint32_t>() != crc32(file.substr(kHeader))) return WeightsError::damaged;

  Reader reader(file.substr(kHeader));
  Weights weights;
  const auto rows = reader.number<std::uint32_t>();
  weights.embedding_width = reader.number<std::uint32_t>();
  weights.width = reader.number<std::uint32_t>();
  const auto layers = reader.number<std::uint32_t>();
  const auto outputs = reader.number<std::uint32_t>();
  if (!runnable(rows, weights.embedding_width, weights.width, layers, outputs))
    return WeightsError::wrong_shape;
  weights.dilations = reader.numbers<std::uint32_t>(layers);
  for (const std::uint32_t dilation : weights.dilations)
    if (dilation == 0 || dilation > kLongestDilation) return WeightsError::wrong_shape;

  weights.table = reader.numbers<std::uint8_t>(std::size_t{rows} * weights.embedding_width / 2);
  const auto step = reader.number<float>();
  for (const std::uint8_t scale : reader.numbers<std::uint8_t>(rows))
    weights.table_scale.push_back(static_cast<float>(scale) * step);
  weights.projection = read_matrix(reader, weights.embedding_width, weights.width);
  for (std::uint32_t i = 0; i < layers; ++i)
    weights.layers.push_back(read_matrix(reader, 3 * weights.width, 2 * weights.width));
  weights.heads = read_matrix(reader, weights.width, outputs);
  for (float& transition : weights.transitions) transition = reader.number<float>();
  if (!reader.finished()) return WeightsError::too_short;
  return weights;
}

std::string_view shipped_weights_file() { return data::onrecord_model(); }

}  // namespace onrecord
