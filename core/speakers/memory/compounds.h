// Several people who speak as one: "Ada Holm and Bo Lind".
//
// Takes: entities. Gives: the one entity that they are together, the same each time.
// Tested by tests/core/speakers/named_test.cpp, pronouns_test.cpp.
#pragma once

#include <map>
#include <vector>

#include "core/speakers/names/entities.h"

namespace onrecord {

class Compounds {
 public:
  EntityId of(std::vector<EntityId> ids, Entities& entities);

 private:
  std::map<std::vector<EntityId>, EntityId> known_;
};

}  // namespace onrecord
