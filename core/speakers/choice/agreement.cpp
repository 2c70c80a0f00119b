#include "core/speakers/choice/agreement.h"

#include <algorithm>

#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kWords = 12;  // of a description that are compared

bool is_owner(std::string_view word) {
  return word == "his" || word == "her" || word == "its" || word == "their";
}

bool is_under(std::string_view word) { return word == "vice" || word == "deputy" || word == "assistant"; }

bool is_post(std::string_view noun) {
  return noun == "minister" || noun == "secretary" || noun == "officer" || noun == "director" ||
         noun == "president";
}

class Comparison {
 public:
  Comparison(const Phrase& phrase, const Memory& memory) : phrase_(phrase), doc_(memory.document) {}

  Agreement with(const Described& described) const {
    Agreement a;
    a.noun = noun_fit(described.noun);
    compare_words(described.words, a);
    const std::string_view owner = lower(phrase_.head.begin), other = lower(described.words.begin);
    a.other_owner = owner != other && is_owner(owner) && is_owner(other);
    a.other_post = other_post(described) || other_kin(described.noun);
    a.former = has(phrase_.head, "former") != has(described.words, "former");
    return a;
  }

  // By the words of a name: "the bank", Harbour Bank.
  Agreement with_name(Range name) const {
    Agreement a;
    compare_words(name, a);
    const std::string_view noun = lower(phrase_.noun);
    for (std::uint32_t t = name.begin; t < name.end; ++t) {
      const bool same = lower(t) == noun || shares_class(classes_of(doc_, t), noun);
      if (same) a.noun = t + 1 == name.end ? NounFit::name_last : std::max(a.noun, NounFit::name_inside);
    }
    return a;
  }

 private:
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }

  bool has(Range words, std::string_view word) const {
    for (std::uint32_t t = words.begin; t < std::min(words.end, words.begin + kWords); ++t)
      if (lower(t) == word) return true;
    return false;
  }

  NounFit noun_fit(std::uint32_t noun) const {
    if (lower(noun) == lower(phrase_.noun)) return NounFit::same;
    const std::string_view ours = classes_of(doc_, phrase_.noun), theirs = classes_of(doc_, noun);
    if (ours.empty() || theirs.empty()) return NounFit::none;
    const std::string_view own = ours.substr(0, ours.find(' '));
    if (shares_class(own, theirs))
      return own == theirs.substr(0, theirs.find(' ')) ? NounFit::same : NounFit::own_class;
    return shares_class(ours, theirs) ? NounFit::other_class : NounFit::none;
  }

  bool tells(std::uint32_t t) const {
    return doc_.tokens[t].kind == TokenKind::word && !is_function_word(lower(t)) && !is_possessive(lower(t));
  }

  void compare_words(Range words, Agreement& a) const {
    const std::uint32_t end = std::min(phrase_.head.end, phrase_.head.begin + kWords);
    bool all = true;
    for (std::uint32_t t = phrase_.head.begin; t < end; ++t) {
      if (!tells(t)) continue;
      const bool found = has(words, lower(t));
      all &= found;
      if (t == phrase_.noun) continue;
      if (found)
        ++a.shared;
      else
        ++(doc_.tokens[t].capital && t > phrase_.head.begin ? a.lacking_capital : a.lacking);
    }
    a.same_words = all && a.shared > 0;
  }

  // The prime minister is no defence minister, and the president no vice president.
  bool other_post(const Described& described) const {
    if (lower(phrase_.noun) != lower(described.noun)) return false;
    const std::string_view ours = kind(phrase_.head, phrase_.noun),
                           theirs = kind(described.words, described.noun);
    if (ours == theirs) return false;
    if (is_under(ours) || is_under(theirs)) return true;
    return is_post(lower(phrase_.noun)) && !ours.empty() && !theirs.empty() && !place(ours) && !place(theirs);
  }

  // A wife is no sister.
  bool other_kin(std::uint32_t noun) const {
    const auto ours = person_noun(lower(phrase_.noun)), theirs = person_noun(lower(noun));
    const bool kin = ours && theirs && ours->standing == Standing::kin && theirs->standing == Standing::kin;
    return kin && !shares_class(ours->classes, theirs->classes);
  }

  // "prime" of "the prime minister"
  std::string_view kind(Range words, std::uint32_t noun) const {
    return noun > words.begin && tells(noun - 1) ? lower(noun - 1) : std::string_view();
  }

  const Phrase& phrase_;
  const Document& doc_;
};

int worth(const Agreement& a) {
  return 6 * static_cast<int>(a.noun) + 4 * static_cast<int>(a.shared) - 2 * static_cast<int>(a.lacking) -
         (a.other_post ? 12 : 0);
}

}  // namespace

Agreement agreement(const Phrase& phrase, EntityId id, const Memory& memory) {
  const Entity& entity = memory.entities[id];
  const Comparison comparison(phrase, memory);
  Agreement best;
  bool any = false, office = false, fits = false, other_post = false;
  const auto weigh = [&](const Agreement& a) {
    if (!any || worth(a) > worth(best)) best = a;
    any = true;
  };
  if (entity.named && entity.kind != SpeakerKind::person && !entity.mentions.empty())
    weigh(comparison.with_name(entity.mentions.front().range));
  for (const Described& described : memory.descriptions.of(id)) {
    const Agreement one = comparison.with(described);
    weigh(one);
    other_post |= one.other_post;
    const auto held = person_noun(memory.document.lower(described.noun));
    office |= held && held->standing == Standing::office;
    fits |= one.noun != NounFit::none;
  }
  if (!any) best = comparison.with({{phrase.head.begin, phrase.head.begin}, phrase.head.begin});
  if (!any) best.noun = NounFit::none;
  best.holds_office = office && !fits;
  best.other_post |= other_post && best.noun < NounFit::same;
  return best;
}

}  // namespace onrecord
