#include "core/speakers/name_evidence.h"

#include <algorithm>
#include <array>

#include "core/speakers/nouns.h"
#include "core/speakers/words.h"

namespace onrecord {
namespace {

constexpr float kTagger = 2.0f;      // evidence from the tagger where it is sure
constexpr std::uint32_t kReach = 9;  // tokens after a name in which an apposition is sought

// Offices of a company or body: a name right before one is the body's.
constexpr std::array<std::string_view, 8> kCompanyRoles = {
    "ceo", "chief", "chairman", "chairwoman", "executive", "spokesman", "spokeswoman", "executives"};

// "D", "R-Ostby": what follows the name of a member of Congress in brackets.
bool is_seat(std::string_view word) {
  const std::string_view party = word.substr(0, word.find('-'));
  return party == "d" || party == "r";
}

class Scale {
 public:
  Scale(const Document& document, const Tagging& tagging) : doc_(document), tagging_(tagging) {}

  void weigh(Name& name) const {
    const Range range = name.range;
    std::uint32_t words = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) words += is_word(t);
    weigh_form(range, words, name.form);
    NameEvidence& context = name.context;
    if (!name.title.empty()) context.person += is_title_word(lower(range.begin - 1)) ? 3.0f : 1.0f;
    if (range.begin > 0 && is_word(range.begin - 1) && name.title.empty())
      before(range.begin, words, context);
    weigh_tags(range, context);
    after(range.end, words, context);
  }

  void weigh_form(Range range, std::uint32_t words, NameEvidence& e) const {
    const std::uint32_t first = range.begin, last = range.end - 1;
    bool initial = false, organization = false, joint = false, firm = false;
    for (std::uint32_t t = first; t < range.end; ++t) {
      firm |= t > first && doc_.of(t) == "&";  // Holm & Lind
      if (!is_word(t)) continue;
      initial |= t > first && without_period(doc_.of(t)).size() == 1;
      const auto thing = thing_noun(lower(t));
      organization |= thing && thing->marks_name;
      joint |= is_name_joint(lower(t));
    }
    const bool first_name = is_first_name(lower(first));
    if (first_name) e.person += words == 1 || place(lower(first)) ? 0.5f : 2.0f;
    if (initial || (words > 1 && is_name_suffix(lower(last)))) e.person += 2;
    if (is_company_suffix(lower(last)) && words > 1) e.organization += 20;
    if (joint) e.organization += 3;
    if (firm) e.organization += 4;
    if (words > 1 && !first_name && is_title_word(lower(last))) e.organization += 2;  // U.N. Women
    if (inner_capitals(first) > 1) e.organization += 8;
    if (organization) e.organization += words == 1 ? 1.5f : words > 3 ? 4.0f : first_name ? 2.0f : 3.0f;
    if (is_all_capitals(doc_.of(first)) && words == 1 && doc_.of(first).size() <= 5) e.organization += 1;
    weigh_words(range, words, e);
    weigh_place(range, words, e);
  }

  // OptInRealBig, but not McDonald or DeNiro.
  std::uint32_t inner_capitals(std::uint32_t t) const {
    const std::string_view word = doc_.of(t);
    std::uint32_t count = 0;
    for (std::size_t i = 1; i < word.size(); ++i)
      count += word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z';
    return count;
  }

  // The tagger's opinion, averaged over the words of the name.
  void weigh_tags(Range range, NameEvidence& e) const {
    if (range.end > tagging_.size) return;
    const float share = kTagger / static_cast<float>(range.size());
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const float weight = share * tagging_.entity_confidence[t];
      if (tagging_.entity[t] == EntityClass::person) e.person += weight;
      if (tagging_.entity[t] == EntityClass::organization) e.organization += weight;
      if (tagging_.entity[t] == EntityClass::location) e.place += weight;
    }
  }

  // Names of people are not made of dictionary words; other names end in one.
  void weigh_words(Range range, std::uint32_t words, NameEvidence& e) const {
    bool all = true;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      all &= is_common_word(lower(t)) && !is_first_name(lower(t));
    if (all)
      e.organization += words > 1 ? 2.0f : 1.0f;
    else if (words > 2 && is_common_word(lower(range.end - 1)))
      e.organization += 2.5f;
  }

  void weigh_place(Range range, std::uint32_t words, NameEvidence& e) const {
    const std::string words_joined = joined_words(doc_, range);
    const auto kind = place(words_joined);
    if (!kind || *kind == PlaceKind::adjective) return;
    const bool first_name = words == 1 && is_first_name(words_joined);
    e.place += first_name ? 1.5f : *kind == PlaceKind::country ? 20.0f : 6.0f;
  }

  void before(std::uint32_t first, std::uint32_t words, NameEvidence& e) const {
    const std::string_view word = lower(first - 1);
    const auto noun = person_noun(word);
    const bool either =
        word == "rival" || word == "partner" || word == "leader" || word == "champion";  // firms too
    if (noun && !noun->plural && !either) e.person += words > 1 ? 2.5f : 1.5f;
    const auto thing = thing_noun(word);
    if (thing && !noun && !thing->plural && thing->kind == SpeakerKind::organization) e.organization += 1.5f;
    if (word == "the") e.organization += 1.5f;
    if (word == "in" || word == "near") e.place += 1;
    if (word == "at") e.organization += 0.5f;
  }

  void after(std::uint32_t end, std::uint32_t words, NameEvidence& e) const {
    if (end + 1 >= doc_.tokens.size() || doc_.tokens[end].paragraph != doc_.tokens[end - 1].paragraph) return;
    if (lower(end) == "who" || lower(end) == "whose") e.person += 1.5f;
    if (doc_.of(end) == "(" && is_seat(lower(end + 1))) e.person += 2;
    if (one_of(lower(end), kCompanyRoles)) e.organization += 1.5f;
    if (doc_.of(end) != ",") return;
    if (lower(end + 1) == "who" || lower(end + 1) == "whose") e.person += 2;
    if (doc_.tokens[end + 1].kind == TokenKind::number && end + 2 < doc_.tokens.size() &&
        doc_.of(end + 2) == ",")
      e.person += 2;
    const std::uint32_t reach =
        std::min<std::uint32_t>(end + kReach, static_cast<std::uint32_t>(doc_.tokens.size()));
    for (std::uint32_t t = end + 1; t < reach && is_word(t) && pos_of(tagging_, t) != Pos::verb; ++t) {
      const auto noun = person_noun(lower(t));
      if (noun && !noun->plural) {
        e.person += words > 1 ? 1.5f : 0.5f;
        break;
      }
      const auto thing = thing_noun(lower(t));
      const bool of_person = t + 1 < reach && person_noun(lower(t + 1));  // "a company director"
      if (thing && !of_person && t > end + 1 && thing->kind == SpeakerKind::organization &&
          thing->marks_name) {
        e.organization += 1.5f;
        break;
      }
      if (is_name_joint(lower(t)) || lower(t) == "and" || lower(t) == "said") break;
    }
  }

 private:
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }

  const Document& doc_;
  const Tagging& tagging_;
};

}  // namespace

void weigh_names(const Document& document, const Tagging& tagging, std::vector<Name>& names) {
  const Scale scale(document, tagging);
  for (Name& name : names) scale.weigh(name);
}

bool is_title_word(std::string_view lower) { return title(lower) || person_noun(lower); }

std::string joined_words(const Document& document, Range range) {
  std::string words;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (!words.empty()) words += '_';
    words += document.lower(t);
  }
  return words;
}

}  // namespace onrecord
