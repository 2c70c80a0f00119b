// A source that a name stands for: "Kerr Putney, the police chief".
//
// Takes: a source whose phrase is a name, and what has been said so far. Gives: whose name it is; several are
// one source together, "Ada Holm and Bo Lind". Tested by tests/core/speakers/named_test.cpp.
#pragma once

#include "core/speakers/memory/memory.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

Finding find_named(const Source& source, Memory& memory);

}  // namespace onrecord
