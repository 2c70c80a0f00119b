#include "core/model/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace onrecord {
namespace {

Matrix random_matrix(std::uint32_t inputs, std::uint32_t outputs, std::mt19937& random) {
  std::uniform_int_distribution<int> value(-127, 127);
  Matrix matrix;
  matrix.inputs = inputs;
  matrix.outputs = outputs;
  for (std::uint32_t i = 0; i < inputs * outputs; ++i)
    matrix.values.push_back(static_cast<std::int16_t>(value(random)));
  return matrix;
}

TEST(Kernels, AllVersionsGiveTheSameSums) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> input(-24000, 24000);
  for (const std::uint32_t width : {8U, 64U, 112U}) {
    for (const std::uint32_t outputs : {1U, 2U, 37U, 224U}) {
      for (const std::size_t count : {1U, 4U, 7U, 32U}) {
        constexpr std::size_t kStride = 5;
        const Matrix matrix = random_matrix(3 * width, outputs, random);
        std::vector<std::int16_t> rows((count + 2 * kStride) * width);
        for (std::int16_t& value : rows) value = static_cast<std::int16_t>(input(random));
        const Window window{rows.data(), width, kStride, 3, count};
        std::vector<std::int32_t> fast(count * outputs), plain(count * outputs);
        multiply(window, matrix, fast.data());
        multiply_portable(window, matrix, plain.data());
        EXPECT_EQ(fast, plain) << width << " " << outputs << " " << count;
      }
    }
  }
}

TEST(Kernels, TapsReadTheRowsTheyName) {
  // Two taps, two rows apart, one output that adds the first value of each.
  std::vector<std::int16_t> rows(5 * 8, 0);
  for (std::size_t i = 0; i < 5; ++i) rows[i * 8] = static_cast<std::int16_t>(i + 1);
  Matrix matrix;
  matrix.inputs = 16;
  matrix.outputs = 1;
  matrix.values.assign(16, 0);
  matrix.values[0] = 1;
  matrix.values[8] = 100;
  std::vector<std::int32_t> sums(3);
  multiply({rows.data(), 8, 2, 2, 3}, matrix, sums.data());
  EXPECT_EQ(sums, (std::vector<std::int32_t>{301, 402, 503}));
}

TEST(Kernels, NormalisesToUnitMeanSquare) {
  const std::vector<float> x = {3, -3, 3, -3, 3, -3, 3, -3};
  std::vector<std::int16_t> out(8);
  normalise(x.data(), 8, out.data());
  for (std::size_t i = 0; i < 8; ++i) EXPECT_NEAR(out[i], (i % 2 == 0 ? 1 : -1) * kInputScale, 1);
}

TEST(Kernels, NormalisesTheLargestSingleValueWithoutOverflow) {
  std::vector<float> x(512, 0.0F);
  x[17] = -1e9F;
  std::vector<std::int16_t> out(512);
  normalise(x.data(), 512, out.data());
  EXPECT_NEAR(out[17], -std::sqrt(512.0F) * kInputScale, 2);
  EXPECT_EQ(out[18], 0);
}

}  // namespace
}  // namespace onrecord
