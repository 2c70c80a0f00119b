// Moved: see words.h.
#pragma once

#include "core/text/words.h"  // IWYU pragma: export
