// What the network sees of one token: rows in the joined embedding table (features.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace onrecord {

inline constexpr std::size_t kSlots = 7;

using FeatureRow = std::array<std::uint16_t, kSlots>;

}  // namespace onrecord
