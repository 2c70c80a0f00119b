#include "core/speakers/choice/features.h"

#include <algorithm>
#include <array>

#include "core/speakers/choice/agreement.h"
#include "core/speakers/sides.h"
#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

enum class Template : std::uint8_t {
  kind,
  sentences,
  paragraph,
  rank,
  subject,
  quoted,
  speaker,
  mentions,
  speaks,
  topic,
  gender,
  content,
  ahead,
  noun,
  shared,
  lacking,
  capital,
  conflict,
  words,
  noun_place,
  noun_article,
  side,
  headline,
  lead,
  surname,
  modifier,
  speaker_sentences,
  subject_speaker,
  name_words,
  kind_noun,
  standing_noun,
  noun_capital,
  inside,
  pair,
  ahead_article,
  new_article,
  new_lead,
  new_rest,
  new_words,
  new_noun,
  new_pronoun,
  count
};
constexpr std::array<std::string_view, static_cast<std::size_t>(Template::count)> kTemplates = {
    "kind",
    "sentences",
    "paragraph",
    "rank",
    "subject",
    "quoted",
    "speaker",
    "mentions",
    "speaks",
    "topic",
    "gender",
    "content",
    "ahead",
    "noun",
    "shared",
    "lacking",
    "capital",
    "conflict",
    "words",
    "noun place",
    "noun article",
    "side",
    "headline",
    "lead",
    "surname",
    "modifier",
    "speaker sentences",
    "subject speaker",
    "name words",
    "kind noun",
    "standing noun",
    "noun capital",
    "inside",
    "pair",
    "ahead article",
    "new article",
    "new lead",
    "new rest",
    "new words",
    "new noun",
    "new pronoun"};
// 0 1 2 3 4 for 0 1 2 3-4 5-8 and so on.
std::size_t scale(std::size_t n) {
  std::size_t bucket = 0;
  for (std::size_t limit = 1; n >= limit && bucket < 9; limit = limit < 3 ? limit + 1 : limit * 2 - 1)
    ++bucket;
  return bucket;
}

class Weigher {
 public:
  Weigher(const Query& query, EntityId candidate, std::size_t rank, const Memory& memory)
      : query_(query), id_(candidate), rank_(rank), memory_(memory), doc_(memory.document) {}

  std::vector<Feature> weigh() {
    if (id_ == kNobody) {
      weigh_nobody();
      return std::move(out_);
    }
    const Entity& entity = memory_.entities[id_];
    const Seen* seen = memory_.focus.seen(id_);
    put(Template::kind, kind_of(entity));
    put(Template::rank, std::min<std::size_t>(rank_, 6));
    put(Template::gender, gender_fit(entity));
    put(Template::headline, query_.headline);
    if (seen)
      weigh_seen(*seen);
    else
      weigh_ahead(entity);
    put(Template::content, in_content(entity));
    put(Template::topic, memory_.focus.topic() == id_);
    if (entity.named && entity.plural)
      put(Template::pair, (memory_.pair == id_ ? 2U : 0U) + (counts_two() ? 1U : 0U));
    if (query_.is_description()) weigh_description(entity, seen != nullptr);
    return std::move(out_);
  }

 private:
  void put(Template name, std::size_t value) {
    const std::size_t asked = static_cast<std::size_t>(query_.asked);
    out_.push_back(static_cast<Feature>((static_cast<std::size_t>(name) * kAsked + asked) * kValues +
                                        std::min(value, kValues - 1)));
  }

  static std::size_t kind_of(const Entity& entity) {
    if (entity.named && entity.plural) return 6;  // Ada Holm and Bo Lind
    if (entity.named && entity.kind == SpeakerKind::person)
      return entity.name.find(' ') == std::string::npos ? 1 : 0;
    if (entity.named) return entity.place ? 3 : 2;
    if (entity.kind == SpeakerKind::person) return entity.gender == Gender::unknown ? 4 : 5;
    if (entity.kind == SpeakerKind::people) return 7;
    if (entity.kind == SpeakerKind::organization) return entity.plural ? 9 : 8;
    return entity.kind == SpeakerKind::document ? 10 : 11;
  }

  std::size_t gender_fit(const Entity& entity) const {
    if (query_.gender == Gender::unknown || entity.gender == Gender::unknown)
      return query_.gender == Gender::unknown ? 0 : 1;
    const bool fits = query_.gender == entity.gender;
    return (fits ? 2 : 4) + (entity.gender_told ? 1U : 0U);
  }

  void weigh_seen(const Seen& seen) {
    const Position at = query_.at;
    const std::size_t sentences = at.sentence - std::min(at.sentence, seen.at.sentence);
    const Focus& focus = memory_.focus;
    const bool spoke_last = focus.last_speaker() == id_, subject_last = focus.last_subject() == id_;
    put(Template::sentences, scale(sentences));
    put(Template::paragraph, at.paragraph == seen.at.paragraph ? 0 : at.after_quote ? 1 + spoke_last : 3);
    const std::size_t subject = seen.subject ? (sentences == 0 ? 3 : 2) : seen.owner ? 1 : 0;
    put(Template::subject, subject);
    put(Template::quoted, seen.at.quoted);
    const std::size_t speaker = spoke_last ? (subject_last ? 3 : 2) : focus.speaker_before() == id_ ? 1 : 0;
    put(Template::speaker, speaker);
    put(Template::speaker_sentences, speaker * 10 + scale(sentences));
    put(Template::subject_speaker, subject * 8 + speaker * 2 + (subject_last ? 1U : 0U));
    put(Template::mentions, scale(seen.mentions));
    put(Template::speaks, scale(seen.speaks));
  }

  void weigh_ahead(const Entity& entity) {
    if (entity.mentions.empty()) return;
    const std::uint32_t first = entity.mentions.front().range.begin, here = query_.phrase.range.end;
    const std::uint32_t far = first > here ? first - here : 0;
    put(Template::ahead, far < 12 ? 0 : far < 40 ? 1 : far < 100 ? 2 : far < 250 ? 3 : far < 500 ? 4 : 5);
    const bool lead = doc_.tokens[query_.at.token].paragraph < 3;
    put(Template::lead, (lead ? 1U : 0U) + (entity.mentions.size() > 2 ? 2U : 0U));
  }

  // Named within the content of the attribution: seldom its source.
  bool in_content(const Entity& entity) const {
    for (const Range piece : query_.content) {
      const auto after =
          std::lower_bound(entity.mentions.begin(), entity.mentions.end(), piece.begin,
                           [](const Mention& m, std::uint32_t t) { return m.range.begin < t; });
      if (after != entity.mentions.end() && after->range.begin < piece.end) return true;
    }
    return false;
  }

  // "both men", "the two mayors", "the duo"
  bool counts_two() const {
    const Range head = query_.is_description() ? query_.phrase.head : query_.phrase.range;
    for (std::uint32_t t = head.begin; t < head.end; ++t)
      if (is_a(doc_.lower(t), WordClass::two)) return true;
    return false;
  }

  std::size_t article() const {
    const std::string_view first = doc_.lower(query_.phrase.range.begin);
    if (first == "the") return 4;
    if (first == "this" || first == "that" || first == "these" || first == "those") return 5;
    if (first == "another" || first == "other" || first == "one" || first == "some") return 6;
    return static_cast<std::size_t>(query_.phrase.article);
  }

  std::size_t standing() const {
    return query_.phrase.person ? 1 + static_cast<std::size_t>(query_.phrase.person->standing) : 0;
  }

  void weigh_description(const Entity& entity, bool seen) {
    const Agreement a = agreement(query_.phrase, id_, memory_);
    const auto noun = static_cast<std::size_t>(a.noun);
    const std::size_t where = !seen ? 0 : memory_.focus.seen(id_)->speaks > 0 ? 1 : 2;
    put(Template::noun, noun);
    put(Template::noun_place, noun * 6 + where * 2 + (entity.named ? 1U : 0U));
    put(Template::noun_article, noun * 7 + article());
    put(Template::standing_noun, noun * 5 + standing());
    put(Template::kind_noun, kind_of(entity) * 2 + (a.noun != NounFit::none ? 1U : 0U));
    put(Template::shared, std::min(a.shared, 3U) * 2 + (entity.named ? 1U : 0U));
    put(Template::lacking, std::min(a.lacking, 3U) * 2 + (entity.named ? 1U : 0U));
    put(Template::capital, std::min(a.lacking_capital, 3U) * 2 + (entity.named ? 1U : 0U));
    if (!seen) put(Template::ahead_article, standing() * 8 + article());
    put(Template::noun_capital, noun * 4 + std::min(a.lacking_capital, 3U));
    put(Template::inside, place_inside(entity));
    put(Template::conflict, (a.other_post ? 1U : 0U) + (a.other_owner ? 2U : 0U) + (a.former ? 4U : 0U) +
                                (a.holds_office ? 8U : 0U));
    put(Template::words, (a.same_words ? 2U : 0U) + (query_.phrase.head == query_.phrase.range ? 1U : 0U));
    weigh_side(entity);
    weigh_surname(entity);
  }

  // How a name stands in the description: "Holm's speech", "a Holm report", "a poll by Holm", another way.
  std::size_t place_inside(const Entity& entity) const {
    const Range range = query_.phrase.range;
    const auto at = std::lower_bound(entity.mentions.begin(), entity.mentions.end(), range.begin,
                                     [](const Mention& m, std::uint32_t t) { return m.range.begin < t; });
    if (at == entity.mentions.end() || at->range.end > range.end) return 0;
    const Range name = at->range;
    if (name.end < range.end && is_possessive(doc_.lower(name.end)))
      return name.end < query_.phrase.noun ? 1 : 5;
    if (name.end <= query_.phrase.noun) return 2;
    for (std::uint32_t t = name.begin; t > query_.phrase.noun; --t) {
      const std::string_view word = doc_.lower(t - 1);
      if (word == "by" || word == "from") return 3;
      if (is_preposition(word) || doc_.of(t - 1) == ",") return 4;
    }
    return 5;
  }

  void weigh_side(const Entity& entity) {
    const int ours = side(doc_, query_.phrase.head);
    if (ours == 0) return;
    const int theirs = side(doc_, entity);
    put(Template::side, theirs == 0 ? 0 : theirs == ours ? 1 : 2);
  }

  // "his wife", "Bo Lind's brother": of the owner's name.
  void weigh_surname(const Entity& entity) {
    if (query_.phrase.article != Article::possessive || !entity.named) return;
    const bool owner = memory_.last_person == id_;
    put(Template::surname, owner ? 1 : 0);
  }

  void weigh_nobody() {
    put(Template::headline, 2 + (query_.headline ? 1U : 0U));
    if (!query_.is_description()) {
      put(Template::new_pronoun, query_.gender == Gender::unknown ? 0 : 1);
      return;
    }
    const Phrase& phrase = query_.phrase;
    put(Template::new_article, article() * 5 + standing());
    const std::uint32_t paragraph = query_.at.paragraph;
    put(Template::new_lead, std::size_t{std::min(paragraph, 3U)} * 7 + article());
    put(Template::new_rest, rest() * 7 + article());
    put(Template::new_words, std::min(phrase.head.size(), 6U));
    const std::string_view classes = classes_of(doc_, phrase.noun);
    std::size_t known = 0;
    for_each_class(classes,
                   [&](std::string_view one) { known += memory_.descriptions.by_class(one).size(); });
    put(Template::new_noun, std::min<std::size_t>(known, 4) * 7 + article());
  }

  // What follows the head: nothing, "of", "who", another preposition, more.
  std::size_t rest() const {
    const std::uint32_t next = query_.phrase.head.end;
    if (next >= query_.phrase.range.end) return 0;
    const std::string_view word = doc_.lower(next);
    if (word == "of") return 1;
    if (word == "who" || word == "that" || word == "which" || word == "whose") return 2;
    if (word == ",") return 3;
    return is_preposition(word) ? 4 : 5;
  }

  const Query& query_;
  const EntityId id_;
  const std::size_t rank_;
  const Memory& memory_;
  const Document& doc_;
  std::vector<Feature> out_;
};

}  // namespace

std::vector<Feature> features(const Query& query, EntityId candidate, std::size_t rank,
                              const Memory& memory) {
  return Weigher(query, candidate, rank, memory).weigh();
}

std::size_t feature_count() { return kTemplates.size() * kAsked * kValues; }

std::string feature_name(Feature feature) {
  const std::size_t value = feature % kValues, rest = feature / kValues;
  return std::string(asked_name(static_cast<Asked>(rest % kAsked))) + " " +
         std::string(kTemplates[rest / kAsked]) + "=" + std::to_string(value);
}

std::optional<Feature> feature_named(std::string_view name) {
  const std::size_t blank = name.find(' '), sign = name.rfind('=');
  if (blank == std::string_view::npos || sign == std::string_view::npos || sign < blank) return std::nullopt;
  const auto known =
      std::find(kTemplates.begin(), kTemplates.end(), name.substr(blank + 1, sign - blank - 1));
  std::size_t asked = 0;
  while (asked < kAsked && asked_name(static_cast<Asked>(asked)) != name.substr(0, blank)) ++asked;
  std::size_t value = 0;
  for (const char digit : name.substr(sign + 1)) value = 10 * value + static_cast<std::size_t>(digit - '0');
  if (known == kTemplates.end() || asked == kAsked || value >= kValues) return std::nullopt;
  const auto row = static_cast<std::size_t>(known - kTemplates.begin());
  return static_cast<Feature>((row * kAsked + asked) * kValues + value);
}

}  // namespace onrecord
