#include "core/speakers/names/entities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "core/speakers/names/forms.h"

namespace onrecord {
namespace {

constexpr std::size_t kNamesakes = 16;  // entities looked at for one short form
constexpr float kFirstName = -1.0f;     // each of two mentions by first name alone
constexpr float kFirst = 0.7f;          // introduced before the others
constexpr float kSpoke = 0.5f;
constexpr float kIntroduced = 1.0f;          // in the same paragraph
constexpr std::uint32_t kPronounReach = 14;  // tokens after a surname
constexpr EntityId kNone = 0xFFFFFFFF;

class Grouper {
 public:
  Grouper(const Document& document, const std::vector<Name>& names) : doc_(document), names_(names) {}

  Entities group() {
    out_.of_name.assign(names_.size(), kNone);
    words_.reserve(names_.size());
    for (const Name& name : names_) words_.push_back(name_words(doc_, name.range));
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      if (words_[n].size() > 1) place_full(n);
      if (words_[n].size() > 2) find_inner_name(n);
    }
    find_aliases();
    count_first_names();
    count_pronouns();
    // "Mr. Obama" tells whose surname it is; then titles; a bare surname knows all of these.
    for (const int pass : {0, 1, 2})
      for (std::uint32_t n = 0; n < names_.size(); ++n)
        if (words_[n].size() == 1 && short_pass(n) == pass && pass < 2) place_short(n);
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      if (words_[n].size() == 1 && out_.of_name[n] == kNone) place_short(n);
      touch(n);
    }
    finish();
    return std::move(out_);
  }

 private:
  struct Work {
    Words words;                          // of its fullest name
    std::string generation;               // "jr"
    Tally tally;                          // what its mentions say of its kind
    mutable std::optional<float> person;  // score of the tally, once asked for
    std::uint32_t first = 0;              // name index of its first full mention
    std::uint32_t full = 0;               // mentions by more than the surname
    std::uint32_t introduced = 0;         // name index of the latest of these so far, +1; 0 if none
    bool spoke = false;                   // one of these stands in a source
    std::uint32_t titled = 0;             // short forms with a title
    std::uint32_t alone = 0;              // of these the ones whose title fits nobody else
    std::uint32_t by_first_name = 0;      // first names alone
  };
  struct Pronouns {
    std::uint32_t he = 0, she = 0;
  };
  using Index = std::unordered_map<std::string, std::vector<EntityId>>;

  // The score of a tally is asked for more often than the tally changes.
  static bool likely_person(const Work& w) {
    if (!w.person) w.person = person_score(w.tally);
    return *w.person > 0;
  }

  static bool generations_agree(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a == b;
  }

  static bool likely_person(const Name& name) {
    Tally tally;
    tally.form = name.clues;
    tally.add(name);
    return person_score(tally) > 0;
  }

  EntityId create(std::uint32_t n) {
    const EntityId id = static_cast<EntityId>(work_.size());
    Work work;
    work.words = words_[n];
    work.generation = generation(doc_, names_[n].range);
    work.first = n;
    work.tally.form = names_[n].clues;
    work.tally.add(names_[n]);
    work_.push_back(std::move(work));
    out_.list.emplace_back();
    out_[id].name = plain_text(doc_, names_[n].range);
    out_[id].named = true;
    const Words& words = words_[n];
    if (words.empty()) return id;
    index(by_last_, words.back(), id);
    if (words.size() > 1) {
      index(by_first_, words.front(), id);
      for (const std::string& key : initials(words)) index(by_initials_, key, id);
      for (std::size_t i = 1; i + 1 < words.size(); ++i) index(by_inner_, words[i], id);
    }
    return id;
  }

  void index(Index& where, const std::string& key, EntityId id) {
    auto& list = where[key];
    if (list.size() < kNamesakes) list.push_back(id);
  }

  void join(std::uint32_t n, EntityId id) {
    out_.of_name[n] = id;
    work_[id].tally.add(names_[n]);
    work_[id].person.reset();
  }

  void place_full(std::uint32_t n) {
    const Words& words = words_[n];
    const std::string born = generation(doc_, names_[n].range);
    const std::string key = joined(words) + " " + born;
    EntityId id = kNone;
    if (const auto same = by_key_.find(key); same != by_key_.end()) {
      id = same->second;
    } else {
      for (const EntityId other : by_last_[words.back()]) {
        const Work& w = work_[other];
        if (!generations_agree(w.generation, born)) continue;
        const bool person = likely_person(names_[n]) || likely_person(w);
        if ((person && first_names_agree(w.words, words)) || ends_in(w.words, words) ||
            ends_in(words, w.words)) {
          id = other;
          break;
        }
      }
    }
    if (id == kNone) {
      id = create(n);
      out_.of_name[n] = id;
    } else {
      join(n, id);
      if (words.size() > work_[id].words.size() && !adds_only_before(work_[id].words, words)) {
        work_[id].words = words;
        work_[id].tally.form = names_[n].clues;
        work_[id].person.reset();
        out_[id].name = plain_text(doc_, names_[n].range);
      }
    }
    by_key_.emplace(key, id);
    work_[id].full++;
  }

  Gender title_gender(std::uint32_t n) const {
    Gender gender = Gender::unknown;
    for (std::uint32_t t = names_[n].title.begin; t < names_[n].title.end; ++t) {
      if (const auto found = title(doc_.lower(t)); found && found->gender != Gender::unknown)
        gender = found->gender;
      if (const auto noun = person_noun(doc_.lower(t)); noun && noun->gender != Gender::unknown)
        gender = noun->gender;
    }
    return gender;
  }

  static void tell_gender(Entity& entity, Gender gender) {
    if (gender == Gender::unknown) return;
    entity.gender = gender;
    entity.gender_told = true;
  }

  Gender gender_of(const Work& w) const {
    if (out_[static_cast<EntityId>(&w - work_.data())].gender != Gender::unknown)
      return out_[static_cast<EntityId>(&w - work_.data())].gender;
    return w.words.empty() || (w.words.size() == 1 && w.titled > 0) ? Gender::unknown
                                                                    : first_name_gender(w.words.front());
  }

  // Of several with this short form: whom the article is more about.
  EntityId choose(std::uint32_t n, const Index& where, bool persons_only) {
    const auto found = where.find(words_[n].front());
    if (found == where.end()) return kNone;
    const Gender gender = title_gender(n);
    EntityId best = kNone;
    float best_score = 0;
    std::size_t fitting = 0;
    for (const EntityId id : found->second) {
      const Work& w = work_[id];
      if (persons_only && !likely_person(w)) continue;
      if (!generations_agree(w.generation, generation(doc_, names_[n].range))) continue;
      if (&where == &by_first_ && !likely_person(w) && !goes_by(n, w)) continue;
      const Gender known = gender_of(w);
      if (gender != Gender::unknown && known != Gender::unknown && gender != known) continue;
      ++fitting;
      const float score = principal(w, n) + (id == found->second.front() ? kFirst : 0.0f);
      if (best != kNone && score <= best_score) continue;
      best = id;
      best_score = score;
    }
    if (fitting == 1 && !names_[n].title.empty()) work_[best].alone++;
    return best;
  }

  // Who is called by first name is not meant by the surname. Else it is whom the article gives in full more
  // often and first, has just introduced, or takes up with "he" or "she" after the surname.
  float principal(const Work& w, std::uint32_t n) const {
    float score = std::log2(1.0f + static_cast<float>(w.full + w.alone));
    score += kFirstName * static_cast<float>(std::min(w.by_first_name, 2u));
    if (w.spoke) score += kSpoke;
    if (w.introduced > 0 && paragraph(n) == paragraph(w.introduced - 1)) score += kIntroduced;
    const auto pronouns = pronouns_after_.find(words_[n].front());
    const Gender gender = gender_of(w);
    if (pronouns == pronouns_after_.end() || gender == Gender::unknown) return score;
    const float men = std::log2((1.0f + static_cast<float>(pronouns->second.he)) /
                                (1.0f + static_cast<float>(pronouns->second.she)));
    return score + (gender == Gender::male ? men : -men);
  }

  std::uint32_t paragraph(std::uint32_t n) const { return doc_.tokens[names_[n].range.begin].paragraph; }

  // Personal pronouns outside quotations soon after a bare surname.
  void count_pronouns() {
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      if (words_[n].size() != 1 || !names_[n].title.empty()) continue;
      const std::uint32_t begin = names_[n].range.end;
      std::uint32_t end = std::min(begin + kPronounReach, static_cast<std::uint32_t>(doc_.tokens.size()));
      if (n + 1 < names_.size()) end = std::min(end, names_[n + 1].range.begin);
      for (std::uint32_t t = begin; t < end; ++t) {
        if (doc_.tokens[t].quoted > 0) continue;
        const std::string_view word = doc_.lower(t);
        Pronouns& count = pronouns_after_[words_[n].front()];
        count.he += word == "he" || word == "his" || word == "him";
        count.she += word == "she" || word == "her";
      }
    }
  }

  void count_first_names() {
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      if (words_[n].size() != 1 || !names_[n].title.empty()) continue;
      const std::uint32_t next = names_[n].range.end;  // "Ada and Bo Lind"
      if (next < doc_.tokens.size() && doc_.lower(next) == "and") continue;
      const auto found = by_first_.find(words_[n].front());
      if (found == by_first_.end() || by_last_.count(words_[n].front()) > 0) continue;
      for (const EntityId id : found->second) work_[id].by_first_name++;
    }
  }

  // "the Harbour Safety Board (HSB)", "Unipol (the United Police)": one name in brackets after the other.
  void find_aliases() {
    for (std::uint32_t n = 1; n < names_.size(); ++n) {
      const std::uint32_t bracket = names_[n - 1].range.end, end = names_[n].range.end;
      std::uint32_t begin = bracket + 1;
      if (end >= doc_.tokens.size() || !opens_bracket(doc_.of(bracket)) || !closes_bracket(doc_.of(end)))
        continue;
      if (doc_.lower(begin) == "the") ++begin;
      if (begin != names_[n].range.begin) continue;
      const EntityId before = out_.of_name[n - 1], inside = out_.of_name[n];
      const EntityId full = before != kNone ? before : inside;
      if (full == kNone || (before != kNone && inside != kNone) || likely_person(work_[full])) continue;
      alias_.emplace(words_[before == kNone ? n - 1 : n].front(), full);
    }
  }

  int short_pass(std::uint32_t n) const {
    if (names_[n].title.empty()) return 2;
    return title_gender(n) != Gender::unknown ? 0 : 1;
  }

  void place_short(std::uint32_t n) {
    const Name& name = names_[n];
    const bool titled = !name.title.empty();
    const bool place_word = is_place(name) && !titled;
    const auto alias = titled ? alias_.end() : alias_.find(words_[n].front());
    EntityId id = alias == alias_.end() ? kNone : alias->second;
    const bool chamber = words_[n].front() == "house" && !titled;  // "the House" is not the White House
    if (id == kNone && !chamber &&
        (!place_word || name.has(Clue::first_name_alone) || names_[n].has(Clue::in_source)))
      id = choose(n, by_last_, titled || place_word);
    if (id != kNone && alias == alias_.end()) count_short(work_[id].tally.by_last, id);
    if (id == kNone) {
      id = choose(n, by_first_, titled);
      if (id != kNone && place_word) id = kNone;
      if (id != kNone) count_short(work_[id].tally.by_first, id);
    }
    if (id == kNone && !titled) id = choose(n, by_initials_, false);
    if (id == kNone) id = by_first_surname(n);
    if (id == kNone) id = by_exact(n);
    if (id == kNone) {
      id = create(n);
      by_key_.emplace(joined(words_[n]) + " ", id);
      out_.of_name[n] = id;
    } else {
      join(n, id);
    }
    if (titled) work_[out_.of_name[n]].titled++;
    tell_gender(out_[out_.of_name[n]], title_gender(n));
  }

  void count_short(std::uint32_t& count, EntityId id) {
    ++count;
    work_[id].person.reset();
  }

  static bool is_place(const Name& name) {
    return name.has(Clue::place_country) || name.has(Clue::place_town);
  }

  // A company may go by its first word; an acronym stands for itself unless a noun follows it in the name.
  bool goes_by(std::uint32_t n, const Work& w) const {
    if (w.tally.form.test(static_cast<std::size_t>(Clue::company_suffix))) return true;
    const auto last = thing_noun(w.words.back());
    const bool acronym = names_[n].has(Clue::capitals_short);
    return goes_by_first(w.words) && (!acronym || (last && last->marks_name)) && !place(w.words.back());
  }

  // "Ana Cortes Ledesma ... Cortes": the first of two surnames.
  EntityId by_first_surname(std::uint32_t n) {
    const EntityId id = choose(n, by_inner_, true);
    return id != kNone && is_first_name(work_[id].words.front()) ? id : kNone;
  }

  EntityId by_exact(std::uint32_t n) const {
    const auto same = by_key_.find(joined(words_[n]) + " ");
    return same == by_key_.end() ? kNone : same->second;
  }

  void touch(std::uint32_t n) {
    const EntityId id = out_.of_name[n];
    if (id == kNone) {
      out_.of_name[n] = create(n);
      return touch(n);
    }
    if (words_[n].size() > 1) {
      work_[id].spoke |= names_[n].has(Clue::in_source);
      work_[id].introduced = n + 1;
    }
    tell_gender(out_[id], title_gender(n));
    out_[id].mentions.push_back({names_[n].range, MentionForm::name});
  }

  // "Barack Obama" in "Barack Obama Day": a first name and the word after it.
  void find_inner_name(std::uint32_t n) {
    const Range range = names_[n].range;
    for (std::uint32_t t = range.begin; t + 2 < range.end; ++t)
      if (is_first_name(doc_.lower(t))) inner_names_.emplace(doc_.lower(t + 1), Range{t, t + 2});
  }

  // Somebody known by surname alone may have a fuller name inside another one.
  void complete(Work& w, Entity& entity) {
    const auto inner = w.words.size() == 1 ? inner_names_.find(w.words.front()) : inner_names_.end();
    if (inner == inner_names_.end()) return;
    const Gender gender = first_name_gender(doc_.lower(inner->second.begin));
    if (gender != Gender::unknown && entity.gender != Gender::unknown && gender != entity.gender) return;
    entity.name = plain_text(doc_, inner->second);
  }

  void finish() {
    for (EntityId id = 0; id < work_.size(); ++id) {
      Work& w = work_[id];
      Entity& entity = out_[id];
      entity.person = person_score(w.tally);
      entity.tally = w.tally;
      if (likely_person(w)) {
        entity.kind = SpeakerKind::person;
        complete(w, entity);
        if (entity.gender == Gender::unknown) entity.gender = gender_of(w);
      } else {
        entity.kind = SpeakerKind::organization;
        entity.place = is_place(names_[w.first]);
      }
    }
  }

  const Document& doc_;
  const std::vector<Name>& names_;
  Entities out_;
  std::vector<Words> words_;
  std::vector<Work> work_;
  std::unordered_map<std::string, EntityId> by_key_;
  std::unordered_map<std::string_view, Range> inner_names_;
  std::unordered_map<std::string, EntityId> alias_;           // in brackets after a name
  std::unordered_map<std::string, Pronouns> pronouns_after_;  // by surname
  Index by_last_, by_first_, by_initials_, by_inner_;
};

}  // namespace

Entities group_names(const Document& document, const std::vector<Name>& names) {
  return Grouper(document, names).group();
}

}  // namespace onrecord
