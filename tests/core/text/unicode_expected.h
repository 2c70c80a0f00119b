// Made by core/text/make_unicode_tables.py from Unicode 14.0.0. Do not edit.
//
// FNV-1a over what each property says of every code point but surrogates: 0 or 1, or what it folds to.
#pragma once

#include <cstdint>

namespace onrecord {

inline constexpr std::uint64_t kLetterDigest = 0x0A8E2EEE89B83794;
inline constexpr std::uint64_t kUpperDigest = 0x1BAAADB0AF6B2AA5;
inline constexpr std::uint64_t kLowerDigest = 0x12EFB5A4351FD654;
inline constexpr std::uint64_t kFoldDigest = 0x6A41E05891A99BCD;

}  // namespace onrecord
