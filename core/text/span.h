// Half-open ranges: the two coordinates everything in the core is expressed in.
//
//   text   S h e   s a i d .          bytes   Span{0,3} is "She"
//   token  [0 ] [ 1  ][2]             tokens  Range{0,2} is "She said"
//
// A Span counts bytes of the UTF-8 text, a Range counts tokens of the document. They are different types
// so that one cannot be passed for the other.
#pragma once

#include <cstdint>

namespace onrecord {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr bool operator==(const Span&) const = default;
};

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  constexpr bool operator==(const Range&) const = default;
};

}  // namespace onrecord
