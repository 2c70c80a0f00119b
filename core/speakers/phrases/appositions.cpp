#include "core/speakers/phrases/appositions.h"

#include "core/speakers/phrases/pronouns.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestRole = 12;  // tokens

}  // namespace

std::optional<EntityId> named_after(const Document& document, const std::vector<Name>& names,
                                    const Entities& entities, Range description) {
  const std::uint32_t comma = description.end;
  if (comma + 1 >= document.tokens.size()) return std::nullopt;
  const bool indefinite =
      document.lower(description.begin) == "a" || document.lower(description.begin) == "an";
  const bool named = indefinite && document.lower(comma) == "named";
  if (!named && document.of(comma) != ",") return std::nullopt;
  const std::uint32_t n = first_name_after(names, comma);
  if (n >= names.size()) return std::nullopt;
  const Name& name = names[n];
  const std::uint32_t begin = name.title.empty() ? name.range.begin : name.title.begin;
  const std::uint32_t end = name.range.end;
  const bool closed = begin == comma + 1 && end < document.tokens.size() &&
                      (named || document.tokens[end].kind != TokenKind::word);
  const EntityId id = entities.of_name[n];
  return closed && entities[id].kind == SpeakerKind::person ? std::optional(id) : std::nullopt;
}

Range with_complement(const Document& document, const Phrase& phrase) {
  Range range = phrase.head;
  if (range.end >= phrase.range.end || document.lower(range.end) != "of") return range;
  const auto inside = [&](std::uint32_t t) {
    return t < phrase.range.end && document.tokens[t].kind == TokenKind::word &&
           !is_relative(document.lower(t));
  };
  while (inside(range.end) && range.size() < kLongestRole) ++range.end;
  return range;
}

}  // namespace onrecord
