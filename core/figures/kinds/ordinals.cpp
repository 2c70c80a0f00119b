#include "core/figures/kinds/ordinals.h"

namespace onrecord {
namespace {

// First as an adverb or in a fixed phrase: first reported, at first, first lady, the first of its kind.
bool is_plain_first(const Atoms& a, std::uint32_t at) {
  if (a.any(at - 1, "at", ",", "was", "were", "had", "when", "to", "who", "has", "that", "is", "are", "be") &&
      !a.is(at - 2, "the")) {
    if (!a.any(at - 1, "to", "is", "was", "are", "were") || !a.any(at + 1, "in", "on", "of", ",", "for"))
      return true;
  }
  if (a.any(at + 1, "lady", "ladies", "name", "names", "hand", "foot", "of", "and", "class", "off", "came",
            "said", "began", "got", "responders", "responder", "aid", "cousin", "minister", "ministers"))
    return true;
  if (a.any(at - 1, "them", "us", "me", "him", "you", "it")) return true;  // puts them first
  if (a.is_number(at + 1) || a.has(at + 1, kCardinal) || a.is(at + 1, "few"))
    return true;  // her first two years
  if (a.is(at + 1, "be") || a.any(at - 1, "must", "should", "can", "could", "will", "would", "may", "might"))
    return true;
  if (a.is(at + 1, "place") && a.is(at - 1, "the") && a.is(at - 2, "in")) return true;
  const std::string_view next = a.lower(at + 1);
  return next.size() > 4 && next.ends_with("ed");
}

// second-largest, third-most
bool is_superlative(const Atoms& a, std::uint32_t i) {
  const std::string_view word = a.lower(i);
  return word.size() > 4 ? word.ends_with("est") : a.is(i, "most");
}

// number one, ranking at number five
Draft read_number_one(const Atoms& a, std::uint32_t at) {
  if (!a.has(at, kOne) || !a.is(at - 1, "number") || a.is_hyphen(at + 1)) return {};
  return single_value(at - 1, at + 1, FigureKind::ordinal, a.word(at).number, "");
}

}  // namespace

Draft read_category(const Atoms& a, std::uint32_t at) {
  if (!a.any(at - 1, "category", "magnitude") || a.is_hyphen(at)) return {};
  const Number number = read_cardinal(a, at);
  if (!number || number.scale != 1 || number.value > 20) return {};
  const bool category = a.is(at - 1, "category");
  return single_value(category ? at - 1 : at, number.end,
                      category ? FigureKind::ordinal : FigureKind::measure, number.value,
                      category ? "category" : "magnitude");
}

Draft read_ordinal_figure(const Atoms& a, std::uint32_t at) {
  if (a.is(at, "penultimate")) return {};
  if (Draft rank = read_number_one(a, at)) return rank;
  const Number number = read_ordinal(a, at);
  if (!number) return {};
  const bool word = !number.digits;
  const bool alone = number.end == at + 1;
  if (word && alone) {
    const bool superlative = a.is_hyphen(number.end) && is_superlative(a, number.end + 1);
    if ((a.is_hyphen(number.end) && !superlative) || a.is_hyphen(at - 1)) return {};  // third-party
    if (a.is(at, "second") && (a.any(at - 1, "a", "per", "may", "might", "split") || a.any(at + 1, "the")))
      return {};
    if (a.is(at + 1, ",") && a.starts_sentence(at)) return {};  // Second, ...
    if (a.is(at, "first") && is_plain_first(a, at)) return {};
  }
  return single_value(at, number.end, FigureKind::ordinal, number.value, "");
}

}  // namespace onrecord
