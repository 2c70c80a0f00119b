// Titles and descriptions that an article prints beside a name.
//
// Takes: a document, its names and entities. Gives: the roles of each person, in `Entity::roles`.
//
//   City Hall press secretary Ada Holm          before the name: "City Hall press secretary"
//   Tobias Renn, a fellow at the Council,       after it: "a fellow at the Council"
//   A lawyer for the outlets, David Schulz,     before a comma: "A lawyer for the outlets"
//   Victor Cha, who served as Asia director     after "who ... as": "Asia director"
//
// The weight says how telling a role is: an office tells more than a relation, many words more than a bare
// title. Tested by tests/core/speakers/roles_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/speakers/names/entities.h"
#include "core/text/document.h"

namespace onrecord {

void find_roles(const Document& document, const Tagging& tagging, const std::vector<Name>& names,
                Entities& entities);

// A role in these words, weighed: an office or profession tells more than a relation, several words more than
// one.
Role weigh_role(const Document& document, Range range);

// The most telling of an entity's roles.
std::optional<Role> best_role(const Entity& entity);

}  // namespace onrecord
