// Features of a pair of parts that may belong together (see linking.h), as indices into one weight table.
//
// Each feature is a template with a small bucket: {gap, after, 3}. The table's rows have readable names
// ("content gap=a3"), which is how the weights are stored and reviewed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

class LinkFeatures {
 public:
  static constexpr std::uint32_t kTemplates = 18;
  static constexpr std::uint32_t kBuckets = 24;
  static constexpr std::uint32_t kCount = 2 * kTemplates * kBuckets;  // for contents and for cues

  using Active = std::array<std::uint16_t, kTemplates>;

  LinkFeatures(const Document& document, const Parts& parts);

  // Features of part `index` with the candidate `partner` (kNoPartner: of having none).
  Active of(std::uint32_t index, std::uint32_t partner) const;

  static std::string name(std::uint16_t feature);

 private:
  struct Gap;

  Gap gap(std::uint32_t left, std::uint32_t right) const;
  std::uint32_t quotedness(Range range) const;
  std::uint32_t first_word(std::uint32_t part) const;
  std::uint32_t cue_type(std::uint32_t part) const;
  std::uint32_t source_type(std::uint32_t part) const;
  std::uint32_t neighbours(std::uint32_t part, Role role) const;
  std::uint32_t between(Role role, std::uint32_t left, std::uint32_t right) const;
  std::uint32_t position(std::uint32_t part) const;

  const Document& document_;
  const Parts& parts_;
  std::array<std::vector<std::uint32_t>, 3> before_;  // parts of each role before a position in the list
};

}  // namespace onrecord
