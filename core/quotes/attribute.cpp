#include "core/quotes/attribute.h"

#include <algorithm>

#include "core/quotes/asides.h"
#include "core/quotes/confidence.h"
#include "core/quotes/continuations.h"
#include "core/quotes/decoding.h"
#include "core/quotes/frames.h"
#include "core/quotes/kinds.h"
#include "core/quotes/linking.h"
#include "core/quotes/modes.h"

namespace onrecord {

std::vector<Attribution> find_attributions(const Document& document, const Tagging& tagging,
                                           float least_confidence) {
  const Parts parts = decode_parts(document, tagging);
  std::vector<Attribution> attributions = link(document, parts);
  apply_frames(document, parts, attributions);
  complete_asides(document, parts, attributions);
  complete_continuations(document, parts, attributions);
  fill_kinds(document, attributions);
  for (Attribution& attribution : attributions) {
    attribution.mode = cue_mode(tagging, attribution.cue);
    attribution.confidence = confidence(attribution);
  }
  const auto doubtful = [&](const Attribution& a) { return a.confidence < least_confidence; };
  attributions.erase(std::remove_if(attributions.begin(), attributions.end(), doubtful), attributions.end());
  return attributions;
}

}  // namespace onrecord
