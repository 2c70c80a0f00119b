#include "core/speakers/choice/candidates.h"

#include <algorithm>

#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kOfClass = 10;   // looked at from each end of the entities of one class
constexpr std::size_t kAhead = 5;      // named further down
constexpr std::uint32_t kSoon = 1200;  // tokens within which

class Gatherer {
 public:
  Gatherer(const Query& query, const Memory& memory) : query_(query), memory_(memory) {}

  std::vector<EntityId> gather() {
    const Focus& focus = memory_.focus;
    switch (query_.asked) {
      case Asked::he:
        latest(focus.persons());
        break;
      case Asked::they:
        latest(focus.groups());
        if (memory_.pair) add(*memory_.pair);
        if (focus.last_subject()) add(*focus.last_subject());  // "Robin Ashe said they would stay"
        break;
      case Asked::it:
        latest(focus.things());
        break;
      case Asked::person:
        latest(focus.persons());
        by_class();
        ahead(true);
        break;
      case Asked::people:
        latest(focus.groups());
        by_class();
        if (memory_.pair) add(*memory_.pair);
        break;
      case Asked::organization:
      case Asked::document:
        latest(focus.things());
        by_class();
        by_name();
        ahead(false);
        break;
      case Asked::other:
        latest(focus.things());
        latest(focus.groups());
        latest(focus.persons());
        by_class();
        ahead(true);
        break;
    }
    if (query_.is_description()) inside();
    found_.push_back(kNobody);
    return std::move(found_);
  }

 private:
  void add(EntityId id) {
    if (std::find(found_.begin(), found_.end(), id) == found_.end()) found_.push_back(id);
  }

  // Names in the description itself: "a poll by the Harbour Board".
  void inside() {
    const Range range = query_.phrase.range;
    for (std::uint32_t n = first_name_after(memory_.names, range.begin);
         n < memory_.names.size() && memory_.names[n].range.begin < range.end; ++n)
      add(memory_.entities.of_name[n]);
  }

  void latest(const std::vector<EntityId>& list) {
    for (auto it = list.rbegin(); it != list.rend(); ++it) add(*it);
  }

  // The first and the last few of a list.
  template <typename Wanted>
  void ends(const std::vector<EntityId>& list, Wanted wanted) {
    const std::size_t first = std::min(list.size(), kOfClass);
    for (std::size_t i = 0; i < first; ++i)
      if (wanted(list[i])) add(list[i]);
    for (std::size_t i = list.size() - std::min(list.size(), kOfClass); i < list.size(); ++i)
      if (i >= first && wanted(list[i])) add(list[i]);
  }

  bool near(EntityId id) const {
    if (memory_.focus.seen(id)) return true;
    const auto& mentions = memory_.entities[id].mentions;
    return !mentions.empty() && mentions.front().range.begin <= query_.at.token + kSoon;
  }

  void by_class() {
    const std::string_view classes = classes_of(memory_.document, query_.phrase.noun);
    const bool plural = query_.asked == Asked::people;
    const auto wanted = [&](EntityId id) {
      const Entity& entity = memory_.entities[id];
      return near(id) && (entity.plural || entity.kind == SpeakerKind::people) == plural;
    };
    if (classes.empty())
      ends(memory_.descriptions.by_class(memory_.document.lower(query_.phrase.noun)), wanted);
    for_each_class(classes, [&](std::string_view one) { ends(memory_.descriptions.by_class(one), wanted); });
  }

  void by_name() {
    for (std::uint32_t t = query_.phrase.head.begin; t < query_.phrase.head.end; ++t)
      if (!is_function_word(memory_.document.lower(t)))
        ends(memory_.descriptions.by_name_word(memory_.document.lower(t)),
             [&](EntityId id) { return near(id); });
  }

  // The next persons or things that are named for the first time after this.
  void ahead(bool persons) {
    const auto& order = memory_.by_first_mention;
    const auto first = [&](EntityId id) { return memory_.entities[id].mentions.front().range.begin; };
    auto it = std::upper_bound(order.begin(), order.end(), query_.phrase.range.end,
                               [&](std::uint32_t t, EntityId id) { return t < first(id); });
    std::size_t found = 0;
    for (; it != order.end() && found < kAhead && first(*it) < query_.at.token + kSoon; ++it) {
      if ((memory_.entities[*it].kind == SpeakerKind::person) != persons) continue;
      ++found;
      add(*it);
    }
  }

  const Query& query_;
  const Memory& memory_;
  std::vector<EntityId> found_;
};

}  // namespace

std::vector<EntityId> candidates(const Query& query, const Memory& memory) {
  return Gatherer(query, memory).gather();
}

}  // namespace onrecord
