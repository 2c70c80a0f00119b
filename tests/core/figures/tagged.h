// The shipped network's reading of a text, for tests of what asks it.
#pragma once

#include <variant>

#include "core/model/tagger.h"
#include "core/model/weights.h"
#include "core/text/document.h"

namespace onrecord {

inline Tagging tag_shipped(const Document& document) {
  static const LoadedWeights weights = load_weights(shipped_weights_file());
  return tag(document, std::get<Weights>(weights));
}

}  // namespace onrecord
