// How sure it is who a source is, by the way it was found.
//
// Takes: the way, and for a choice how likely its model holds it. Gives: a probability.
//
// Shares of right names in annotated articles (training/train_speakers.py prints them); below kLeastSure nobody
// is named, and the reader is told so.
// Tested by tests/core/speakers/certainty_test.cpp.
#pragma once

#include "core/speakers/choice/query.h"

namespace onrecord {

inline constexpr float kLeastSure = 0.4f;

inline constexpr float kSureNamed = 0.95f;
inline constexpr float kSureOfWords = 0.5f;       // by the description alone, where nobody stands out
inline constexpr float kSureApposed = 0.9f;       // told by structure: a relative, a name right after
inline constexpr float kSureRelative = 0.75f;     // who, which
inline constexpr float kSureSubject = 0.85f;      // of the sentence
inline constexpr float kSureFirstPerson = 0.7f;   // I, we
inline constexpr float kSureContinuation = 0.9f;  // of the quote above

float choice_certainty(Asked asked, float probability);

}  // namespace onrecord
