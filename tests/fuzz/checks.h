// What must hold of an answer, whatever was read.
#pragma once

#include <cstdlib>

namespace onrecord::fuzz {

// libFuzzer keeps the input of a run that aborts.
inline void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace onrecord::fuzz
