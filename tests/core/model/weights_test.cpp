#include "core/model/weights.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

WeightsError error_of(const std::string& file) {
  const LoadedWeights loaded = load_weights(file);
  EXPECT_TRUE(std::holds_alternative<WeightsError>(loaded));
  return std::holds_alternative<WeightsError>(loaded) ? std::get<WeightsError>(loaded) : WeightsError{};
}

std::string shipped() { return std::string(shipped_weights_file()); }

TEST(Weights, TheShippedFileLoads) {
  const LoadedWeights loaded = load_weights(shipped_weights_file());
  ASSERT_TRUE(std::holds_alternative<Weights>(loaded)) << describe(std::get<WeightsError>(loaded));
  const Weights& weights = std::get<Weights>(loaded);
  EXPECT_EQ(weights.layers.size(), weights.dilations.size());
  EXPECT_GT(weights.reach(), 0U);
}

TEST(Weights, EmptyAndForeignFilesAreToldApart) {
  EXPECT_EQ(error_of(""), WeightsError::too_short);
  EXPECT_EQ(error_of("ONRM"), WeightsError::too_short);
  EXPECT_EQ(error_of(std::string(4096, 'x')), WeightsError::not_weights);
}

TEST(Weights, AnotherVersionIsNamed) {
  std::string file = shipped();
  ++file[4];
  EXPECT_EQ(error_of(file), WeightsError::wrong_version);
}

TEST(Weights, OneFlippedBitAnywhereIsFound) {
  for (const std::size_t at : {std::size_t{8}, std::size_t{12}, std::size_t{500}, shipped().size() - 1}) {
    std::string file = shipped();
    file[at] = static_cast<char>(file[at] ^ 4);
    EXPECT_EQ(error_of(file), WeightsError::damaged) << at;
  }
}

TEST(Weights, ATruncatedFileIsFound) {
  const std::string file = shipped();
  for (const std::size_t size : {std::size_t{12}, std::size_t{100}, file.size() - 1})
    EXPECT_EQ(error_of(file.substr(0, size)), WeightsError::damaged) << size;
}

}  // namespace
}  // namespace onrecord
