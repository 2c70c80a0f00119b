#include "core/speakers/certainty.h"

namespace onrecord {

float choice_certainty(Asked /*asked*/, float probability) { return probability; }

}  // namespace onrecord
