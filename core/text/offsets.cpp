#include "core/text/offsets.h"

namespace onrecord {

Offsets::Offsets(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  const auto size = static_cast<std::uint32_t>(text.size());
  before_.reserve(size / kBlock + 1);
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at <= size; at += kBlock) {
    before_.push_back(units);
    units += count(at, at + kBlock < size ? at + kBlock : size);
  }
}

std::uint32_t Offsets::at(std::uint32_t byte) const {
  const std::uint32_t block = byte / kBlock;
  return before_[block] + count(block * kBlock, byte);
}

// Each code point counts at its first byte; in UTF-16 one of four bytes counts twice.
std::uint32_t Offsets::count(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t units = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    const auto byte = static_cast<unsigned char>(text_[i]);
    units += (byte & 0xC0) != 0x80;
    units += unit_ == OffsetUnit::utf16 && byte >= 0xF0;
  }
  return units;
}

}  // namespace onrecord
