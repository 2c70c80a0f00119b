#include "core/speakers/certainty.h"

#include <cmath>

namespace onrecord {

// Rises from `even`, where two candidates are as likely, to `clear`.
float pronoun_certainty(Referent referent, float margin) {
  struct Curve {
    float even, clear, scale;
  };
  const Curve curve = referent == Referent::person  ? Curve{0.62f, 0.97f, 1.0f}
                      : referent == Referent::group ? Curve{0.3f, 0.8f, 1.5f}
                                                    : Curve{0.2f, 0.65f, 1.5f};
  return curve.clear - (curve.clear - curve.even) * std::exp(-margin / curve.scale);
}

}  // namespace onrecord
