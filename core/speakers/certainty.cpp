#include "core/speakers/certainty.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/text/lexicon.h"
#include "onrecord_speakers_data.h"

namespace onrecord {
namespace {

constexpr float kEdge = 1e-6F;  // no probability is nearer to 0 or 1

struct Calibration {
  float slope = 1, offset = 0;
};

const std::array<Calibration, kAsked>& calibrations() {
  static const std::array<Calibration, kAsked> table = [] {
    const Lexicon lexicon(data::choice_certainty());
    std::array<Calibration, kAsked> read{};
    for (std::size_t k = 0; k < kAsked; ++k) {
      const auto row = lexicon.find(asked_name(static_cast<Asked>(k)));
      if (!row) continue;
      const std::string numbers(*row);
      char* rest = nullptr;
      read[k].slope = std::strtof(numbers.c_str(), &rest);
      read[k].offset = std::strtof(rest, nullptr);
    }
    return read;
  }();
  return table;
}

}  // namespace

float choice_certainty(Asked asked, float probability) {
  const Calibration line = calibrations()[static_cast<std::size_t>(asked)];
  const float odds = std::log(probability + kEdge) - std::log(1 - probability + kEdge);
  return 1 / (1 + std::exp(-(line.slope * odds + line.offset)));
}

}  // namespace onrecord
