#include "core/model/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "core/model/trial.h"

namespace onrecord {
namespace {

using Values = std::vector<std::int8_t>;
using Rows = std::vector<std::uint8_t>;
using Sums = std::vector<std::int32_t>;

// What every kernel has to give, written down plainly.
Sums expected(const Window& window, const Values& values, std::size_t outputs) {
  const std::size_t inputs = values.size() / outputs;
  Sums sums(window.count * outputs, 0);
  for (std::size_t t = 0; t < window.count; ++t)
    for (std::size_t o = 0; o < outputs; ++o)
      for (std::size_t i = 0; i < inputs; ++i) {
        const std::size_t row = t + i / window.width * window.stride;
        const int input = window.rows[row * window.width + i % window.width] - kZeroInput;
        sums[t * outputs + o] += values[o * inputs + i] * input;
      }
  return sums;
}

Sums with(void (*kernel)(const Window&, const Matrix&, std::int32_t*), const Window& window,
          const Matrix& matrix) {
  Sums sums(window.count * matrix.outputs);
  kernel(window, matrix, sums.data());
  return sums;
}

constexpr std::size_t kStride = 5;

template <typename Value>
std::vector<Value> random_values(std::size_t count, int low, int high, std::mt19937& random) {
  std::uniform_int_distribution<int> value(low, high);
  std::vector<Value> values(count);
  for (Value& v : values) v = static_cast<Value>(value(random));
  return values;
}

TEST(Kernels, AllVersionsGiveTheSameSums) {
  std::mt19937 random(7);
  for (const std::uint32_t width : {16U, 64U, 112U, 144U}) {
    for (const std::uint32_t outputs : {8U, 40U, 224U}) {
      for (const std::size_t count : {4U, 8U, 32U}) {
        const auto values = random_values<std::int8_t>(std::size_t{3} * width * outputs, -127, 127, random);
        const auto rows =
            random_values<std::uint8_t>((count + 2 * kStride) * width, 0, kLargestInput, random);
        const Matrix matrix = pack_matrix(3 * width, outputs, values);
        const Window window{rows.data(), width, kStride, 3, count};
        const Sums wanted = expected(window, values, outputs);
        EXPECT_EQ(with(multiply, window, matrix), wanted) << width << " " << outputs << " " << count;
        EXPECT_EQ(with(multiply_portable, window, matrix), wanted) << width << " " << outputs << " " << count;
      }
    }
  }
}

TEST(Kernels, TheLargestValuesDoNotOverflow) {
  constexpr std::uint32_t kWidth = 512, kOutputs = 8;
  for (const int weight : {-127, 127}) {
    for (const int input : {0, kLargestInput}) {
      const Values values(std::size_t{3} * kWidth * kOutputs, static_cast<std::int8_t>(weight));
      const Rows rows((4 + 2 * kStride) * kWidth, static_cast<std::uint8_t>(input));
      const Matrix matrix = pack_matrix(3 * kWidth, kOutputs, values);
      const Window window{rows.data(), kWidth, kStride, 3, 4};
      const Sums wanted(4 * kOutputs, 3 * static_cast<int>(kWidth) * weight * (input - kZeroInput));
      EXPECT_EQ(with(multiply, window, matrix), wanted);
      EXPECT_EQ(with(multiply_portable, window, matrix), wanted);
    }
  }
}

TEST(Kernels, TapsReadTheRowsTheyName) {
  // Two taps, two rows apart; output 3 adds the first value of each.
  constexpr std::size_t kWidth = 16, kOutputs = 8;
  Rows rows(6 * kWidth, kZeroInput);
  for (std::size_t i = 0; i < 6; ++i) rows[i * kWidth] = static_cast<std::uint8_t>(kZeroInput + i + 1);
  Values values(2 * kWidth * kOutputs, 0);
  values[3 * 2 * kWidth] = 1;
  values[3 * 2 * kWidth + kWidth] = 10;
  Sums wanted(4 * kOutputs, 0);
  for (std::size_t t = 0; t < 4; ++t)
    wanted[t * kOutputs + 3] = static_cast<std::int32_t>(t + 1 + 10 * (t + 3));
  const Matrix matrix = pack_matrix(2 * kWidth, kOutputs, values);
  const Window window{rows.data(), kWidth, 2, 2, 4};
  EXPECT_EQ(with(multiply, window, matrix), wanted);
  EXPECT_EQ(with(multiply_portable, window, matrix), wanted);
}

TEST(Kernels, OnlyNarrowMatricesArePackedForEightBits) {
  Values values(16 * 8, 31);
  EXPECT_FALSE(pack_matrix(16, 8, values).fours.empty());
  values[77] = -32;
  EXPECT_TRUE(pack_matrix(16, 8, values).fours.empty());
}

// A kernel as one from outside would be, and one that is off by one.
template <int kError>
void outside(const std::uint8_t* rows, std::uint32_t width, std::uint32_t tap_step, std::uint32_t taps,
             std::uint32_t count, const std::int8_t* fours, const std::int32_t* start, std::uint32_t outputs,
             std::int32_t* sums) {
  const std::size_t inputs = std::size_t{taps} * width;
  for (std::size_t t = 0; t < count; ++t)
    for (std::size_t o = 0; o < outputs; ++o) {
      std::int32_t sum = start[o] + kError;
      for (std::size_t i = 0; i < inputs; ++i)
        sum += rows[t * width + i / width * tap_step + i % width] *
               fours[((o / 8) * (inputs / 4) + i / 4) * 32 + o % 8 * 4 + i % 4];
      sums[t * outputs + o] = sum;
    }
}

TEST(Kernels, OneFromOutsideIsUsedOnceInstalled) {
  std::mt19937 random(3);
  const auto values = random_values<std::int8_t>(std::size_t{3} * 16 * 8, -31, 31, random);
  const auto rows = random_values<std::uint8_t>((4 + 2 * kStride) * 16, 0, kLargestInput, random);
  const Matrix matrix = pack_matrix(3 * 16, 8, values);
  const Window window{rows.data(), 16, kStride, 3, 4};
  const Sums own = with(multiply, window, matrix);
  install_kernel(outside<0>);
  EXPECT_EQ(with(multiply, window, matrix), own);
  install_kernel(outside<1>);
  EXPECT_EQ(with(multiply, window, matrix)[7], own[7] + 1);
  install_kernel(nullptr);
  EXPECT_EQ(with(multiply, window, matrix), own);
}

TEST(Kernels, AWrongOneIsFoundOut) {
  EXPECT_TRUE(gives_exact_sums(outside<0>));
  EXPECT_FALSE(gives_exact_sums(outside<1>));
}

TEST(Kernels, NormalisesToUnitMeanSquare) {
  const std::vector<float> x = {3, -3, 3, -3, 3, -3, 3, -3};
  Rows out(8);
  normalise(x.data(), 8, out.data());
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(out[i], i % 2 == 0 ? kZeroInput + 8 : kZeroInput - 8);
}

TEST(Kernels, NormalisesToTheNearestStep) {
  // Ones with few others keep the mean square at 1, and all but a little of the epsilon away.
  std::vector<float> x(512, 1.00004F);
  x[0] = 0.8125F, x[1] = -0.8125F, x[2] = 0.76F, x[3] = -0.9F;
  Rows out(512);
  normalise(x.data(), 512, out.data());
  EXPECT_EQ(out[2], kZeroInput + 6);
  EXPECT_EQ(out[3], kZeroInput - 7);
  EXPECT_EQ(out[0] - kZeroInput, kZeroInput - out[1]);
}

TEST(Kernels, InputsOutsideTheirRangeAreItsEnds) {
  for (const float sign : {-1.0F, 1.0F}) {
    std::vector<float> x(512, 0.0F);
    x[17] = sign * 1e9F;
    Rows out(512);
    normalise(x.data(), 512, out.data());
    EXPECT_EQ(out[17], sign < 0 ? 0 : kLargestInput);
    EXPECT_EQ(out[18], kZeroInput);
  }
}

}  // namespace
}  // namespace onrecord
