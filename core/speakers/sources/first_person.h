// "I" and "we": in somebody's words they are that speaker, elsewhere the article's author.
//
//   "I won," said Ada Holm. "I think it is over."      the second I: Ada Holm
//   By Bo Lind ... I believe it is over.               Bo Lind
//
// Takes: the sources in text order, which of them asks, what was found for the others, and what was read.
// Gives: whose words these are, or the author, by the byline if there is one.
// Tested by tests/core/speakers/first_person_test.cpp.
#pragma once

#include <vector>

#include "core/speakers/memory/memory.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

class FirstPerson {
 public:
  explicit FirstPerson(const Memory& memory, const std::vector<Source>& sources);

  Finding find(std::uint32_t source, const std::vector<Finding>& findings, Memory& memory);

 private:
  EntityId author(Memory& memory);

  const std::vector<Source>& sources_;
  std::vector<std::uint32_t> content_of_;  // for each token the source in whose content it stands
  std::optional<EntityId> author_;
};

}  // namespace onrecord
