// What speaks for and against each of those whom a mention may mean.
//
// Takes: a query, a candidate and what has been said so far. Gives: features, as numbers below kFeatures, each
// a template, what is asked for and a value: "he sentences=1", "person noun=same, before".
// The features of nobody say how the mention introduces somebody new.
// Tested by tests/core/speakers/choose_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/speakers/choice/candidates.h"

namespace onrecord {

using Feature = std::uint16_t;
inline constexpr std::size_t kValues = 64;  // of one template at most

std::vector<Feature> features(const Query& query, EntityId candidate, std::size_t rank, const Memory& memory);
std::size_t feature_count();
std::string feature_name(Feature feature);
// The feature of a name; nothing if there is none.
std::optional<Feature> feature_named(std::string_view name);

}  // namespace onrecord
