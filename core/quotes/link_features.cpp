#include "core/quotes/link_features.h"

#include <algorithm>

#include "core/quotes/linking.h"
#include "core/text/one_of.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, LinkFeatures::kTemplates> kNames = {
    "gap",   "sentences", "paragraphs", "cues",  "sources", "contents", "quoted", "first",  "between",
    "other", "beside",    "cue",        "place", "partner", "source",   "order",  "shares", "bias"};

enum Template : std::uint32_t {
  kGap,
  kSentences,
  kParagraphs,
  kCues,
  kSources,
  kContents,
  kQuoted,
  kFirst,
  kBetween,
  kOther,
  kBeside,
  kCue,
  kPlace,
  kPartner,
  kSource,
  kOrder,
  kShares,
  kBias
};

std::uint32_t bucket(std::uint32_t gap) {
  constexpr std::uint32_t kEnds[] = {1, 2, 3, 5, 9, 17, 33};
  std::uint32_t b = 0;
  while (b < 7 && gap >= kEnds[b]) ++b;
  return b;
}

}  // namespace

// What stands between two parts, left before right.
struct LinkFeatures::Gap {
  std::uint32_t tokens = 0;
  std::uint32_t kind = 0;  // 0 nothing, 1 a comma, 2 other, 3 a mark, 4 "and" or ";", 5 a sentence end
};

LinkFeatures::LinkFeatures(const Document& document, const Parts& parts)
    : document_(document), parts_(parts) {
  for (auto& counts : before_) counts.reserve(parts.size() + 1);
  std::array<std::uint32_t, 3> seen{};
  for (const Part& part : parts) {
    for (std::size_t r = 0; r < 3; ++r) before_[r].push_back(seen[r]);
    ++seen[static_cast<std::size_t>(part.role)];
  }
  for (std::size_t r = 0; r < 3; ++r) before_[r].push_back(seen[r]);
}

LinkFeatures::Gap LinkFeatures::gap(std::uint32_t left, std::uint32_t right) const {
  constexpr std::uint32_t kFar = 12;  // looking further costs time and tells nothing
  const std::uint32_t begin = parts_[left].range.end, end = parts_[right].range.begin;
  Gap gap;
  gap.tokens = end > begin ? end - begin : 0;
  if (gap.tokens == 0) return gap;
  if (document_.tokens[begin - 1].sentence != document_.tokens[end].sentence) {
    gap.kind = 5;
    return gap;
  }
  gap.kind = gap.tokens == 1 && document_.of(begin) == "," ? 1 : 2;
  for (std::uint32_t i = begin; i < std::min(end, begin + kFar); ++i) {
    if (document_.tokens[i].kind == TokenKind::quotation_mark) gap.kind = std::max(gap.kind, 3u);
    if (one_of(document_.lower(i), {"and", "but", ";", "while"})) gap.kind = std::max(gap.kind, 4u);
  }
  return gap;
}

std::uint32_t LinkFeatures::quotedness(Range range) const {
  const bool first = document_.tokens[range.begin].quoted > 0;
  const bool last = document_.tokens[range.end - 1].quoted > 0;
  return first && last ? 2 : first || last ? 1 : 0;
}

std::uint32_t LinkFeatures::first_word(std::uint32_t part) const {
  const std::uint32_t first = parts_[part].range.begin;
  const std::string_view word = document_.lower(first);
  if (document_.tokens[first].kind == TokenKind::quotation_mark) return 1;
  if (word == "that") return 2;
  if (word == "to") return 3;
  if (one_of(word, {"if", "whether", "how", "why", "what", "who", "when", "where"})) return 4;
  if (one_of(word, {"for", "of", "on", "about", "as", "in", "with", "against"})) return 5;
  if (one_of(word, {"which", "who", "whom"})) return 6;
  return document_.tokens[first].capital ? 7 : 0;
}

std::uint32_t LinkFeatures::cue_type(std::uint32_t part) const {
  const Range range = parts_[part].range;
  const std::string_view first = document_.lower(range.begin);
  const std::string_view last = document_.lower(range.end - 1);
  if (one_of(first, {"according", "per"})) return 1;
  if (last == ":") return 2;
  if (range.size() == 1 && one_of(last, {"said", "says", "say"})) return 3;
  if (one_of(last, {"by", "from"})) return 4;
  if (one_of(last, {"to", "for", "on", "of", "about", "with", "in", "as", "against"})) return 5;
  if (last.size() > 4 && last.ends_with("ing")) return 6;
  if (one_of(first, {"is", "are", "was", "were", "been", "be"})) return 7;
  if (last.size() > 3 && last.ends_with("ed")) return 8;
  return 0;
}

std::uint32_t LinkFeatures::source_type(std::uint32_t part) const {
  const Range range = parts_[part].range;
  const std::string_view first = document_.lower(range.begin);
  if (range.size() == 1) {
    if (one_of(first, {"he", "she", "they", "it", "i", "we", "you"})) return 1;
    if (one_of(first, {"who", "which", "that"})) return 2;
    if (one_of(first, {"his", "her", "their", "its", "my", "our", "your"})) return 3;
  }
  const std::string_view last = document_.lower(range.end - 1);
  if (last == "'s" || last == "\xE2\x80\x99s" || last == "'" || last == "\xE2\x80\x99") return 4;
  return document_.tokens[range.begin].capital ? 5 : 0;
}

// Whether a part of `role` stands directly before (1) or after (2) this one.
std::uint32_t LinkFeatures::neighbours(std::uint32_t part, Role role) const {
  constexpr std::uint32_t kNear = 2;
  std::uint32_t found = 0;
  if (part > 0 && parts_[part - 1].role == role &&
      parts_[part].range.begin - parts_[part - 1].range.end <= kNear)
    found |= 1;
  if (part + 1 < parts_.size() && parts_[part + 1].role == role &&
      parts_[part + 1].range.begin - parts_[part].range.end <= kNear)
    found |= 2;
  return found;
}

std::uint32_t LinkFeatures::between(Role role, std::uint32_t left, std::uint32_t right) const {
  const auto& before = before_[static_cast<std::size_t>(role)];
  return std::min(before[right] - before[left + 1], 3u);
}

// 0 inside a sentence, 1 at its start, 2 at the start of a paragraph.
std::uint32_t LinkFeatures::position(std::uint32_t part) const {
  const std::uint32_t first = parts_[part].range.begin;
  const Token& token = document_.tokens[first];
  if (document_.paragraphs[token.paragraph].begin == first) return 2;
  return document_.sentences[token.sentence].begin == first ? 1 : 0;
}

LinkFeatures::Active LinkFeatures::of(std::uint32_t index, std::uint32_t partner) const {
  const Part& part = parts_[index];
  const bool content = part.role == Role::content;
  Active active{};
  const std::uint32_t base = content ? 0 : kTemplates * kBuckets;
  const auto set = [&](std::uint32_t name, std::uint32_t value) {
    active[name] = static_cast<std::uint16_t>(base + name * kBuckets + std::min(value, kBuckets - 1));
  };
  for (std::uint32_t t = 0; t < kTemplates; ++t) set(t, kBuckets - 1);
  if (partner == kNoPartner) {
    set(kBias, 0);
    set(kQuoted, 6 + quotedness(part.range));
    set(kFirst, 16 + (content ? first_word(index) / 4 : 0));
    set(kBeside, 12 + (content ? neighbours(index, Role::cue) : neighbours(index, Role::source)));
    set(kCue, content ? 20 : 10 + cue_type(index));
    return active;
  }
  const bool after = partner > index;  // the partner follows
  const std::uint32_t left = std::min(index, partner), right = std::max(index, partner);
  const Token& from = document_.tokens[parts_[left].range.end - 1];
  const Token& to = document_.tokens[parts_[right].range.begin];
  const Gap between_parts = gap(left, right);
  const std::uint32_t side = after ? 1 : 0;
  const std::uint32_t same = from.sentence == to.sentence ? 0 : 1;
  set(kGap, bucket(between_parts.tokens) * 2 + side);
  set(kSentences, std::min(to.sentence - from.sentence, 4u) * 2 + side);
  set(kParagraphs, std::min(to.paragraph - from.paragraph, 3u) * 2 + side);
  set(kCues, between(Role::cue, left, right) * 2 + side);
  set(kSources, between(Role::source, left, right) * 2 + side);
  set(kContents, between(Role::content, left, right) * 2 + side);
  set(kQuoted, quotedness(part.range) * 2 + side);
  set(kBetween, between_parts.kind * 2 + side);
  const std::uint32_t cue = content ? partner : index;
  set(kOther, (neighbours(cue, Role::content) * 2 + side) * 2 + same);
  set(kBeside, (neighbours(cue, Role::source) * 2 + side));
  set(kCue, cue_type(cue) * 2 + side);
  set(kPlace, (position(index) * 2 + side) * 2 + same);
  set(kPartner, (position(partner) * 2 + side) * 2 + same);
  if (content) {
    set(kFirst, first_word(index) * 2 + side);
    set(kShares, quotedness(part.range) * 4 + same * 2 + side);
  } else {
    set(kSource, source_type(partner) * 2 + side);
    set(kShares, neighbours(partner, Role::cue) * 2 + side);
  }
  set(kOrder, (between(Role::cue, left, right) > 0 ? 4u : 0u) +
                  (between(Role::content, left, right) > 0 ? 2u : 0u) + side);
  return active;
}

std::string LinkFeatures::name(std::uint16_t feature) {
  const std::uint32_t role = feature / (kTemplates * kBuckets);
  const std::uint32_t rest = feature % (kTemplates * kBuckets);
  return std::string(role == 0 ? "content " : "cue ") + std::string(kNames[rest / kBuckets]) + "=" +
         std::to_string(rest % kBuckets);
}

}  // namespace onrecord
