// Trying kernels that come from outside (kernels.h) before one is installed.
//
// gives_exact_sums: true if the kernel's sums are those of multiply_portable() on rows and weights at both ends of
//   their ranges and between. An engine that gets one instruction wrong is found here, not in an answer.
// multiply_block: multiplies a block of 32 tokens by the first layer, `times` times, so that a caller with a clock can
//   compare kernels.
// Tested by tests/core/model/kernels_test.cpp.
#pragma once

#include <cstdint>

#include "core/model/kernels.h"
#include "core/model/weights.h"

namespace onrecord {

bool gives_exact_sums(Kernel kernel);

void multiply_block(const Weights& weights, std::uint32_t times);

}  // namespace onrecord
