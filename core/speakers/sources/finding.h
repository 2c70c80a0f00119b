// Who a source is, and on what ground.
#pragma once

#include <cstdint>
#include <optional>

#include "core/quotes/attribution.h"
#include "core/speakers/cast.h"
#include "core/speakers/names/entities.h"
#include "core/speakers/phrases/phrases.h"

namespace onrecord {

// A source as it is read: the phrase that an attribution gives or that is the subject of its cue.
struct Source {
  const Attribution* attribution = nullptr;
  Phrase phrase;             // form none where there is none
  bool of_sentence = false;  // the subject of its sentence, whoever that is
};

struct Finding {
  std::optional<EntityId> entity;
  Ground ground = Ground::no_source;
  Range evidence;       // the words that it rests on
  float certainty = 0;  // that it is who the source means: a probability
};

}  // namespace onrecord
