// Whether two forms may be one name, and what short forms a name has.
//
//   Donald J. Marsh, Donald Marsh     first names agree; Don Marsh too, Bo Marsh not
//   Council on East-West Trade        initials cet, coewt, cewt
//   Holm Group                        goes by "Holm"; the Holm Cup and the Holm X20 do not
//
// Words are those of name_words (names.h): lower case, plain. Tested by tests/core/speakers/entities_test.cpp.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

using Words = std::vector<std::string>;

std::string joined(const Words& words);
bool first_names_agree(const Words& a, const Words& b);
bool ends_in(const Words& full, const Words& part);
std::array<std::string, 3> initials(const Words& words);
bool goes_by_first(const Words& words);
// Whether the longer form only adds a title, or what a lost blank put there, before the name.
bool adds_only_before(const Words& name, const Words& longer);
bool opens_bracket(std::string_view mark);
bool closes_bracket(std::string_view mark);

}  // namespace onrecord
