#include "core/report/json.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/counts.h"
#include "core/report/readings.h"
#include "core/report/why.h"
#include "core/text/plain_text.h"

namespace onrecord {
namespace {

using Json = nlohmann::ordered_json;
using Indices = std::vector<std::uint32_t>;

constexpr const char* name_of(QuoteKind kind) {
  constexpr const char* kNames[] = {"direct", "mixed", "indirect"};
  return kNames[static_cast<int>(kind)];
}

constexpr const char* name_of(FigureGroup::Kind kind) {
  return kind == FigureGroup::Kind::same ? "same" : "differing";
}
constexpr const char* name_of(Mode mode) {
  constexpr const char* kNames[] = {"speech", "thought", "attitude"};
  return kNames[static_cast<int>(mode)];
}

constexpr const char* name_of(SpeakerKind kind) {
  constexpr const char* kNames[] = {"person", "people", "organization", "document", "other"};
  return kNames[static_cast<int>(kind)];
}

constexpr const char* name_of(MentionForm form) {
  constexpr const char* kNames[] = {"name", "pronoun", "description"};
  return kNames[static_cast<int>(form)];
}

constexpr const char* name_of(FigureKind kind) {
  constexpr const char* kNames[] = {"count", "money",    "percent", "measure", "ratio",   "multiple",
                                    "age",   "duration", "date",    "time",    "ordinal", "score"};
  return kNames[static_cast<int>(kind)];
}

constexpr const char* name_of(Bound bound) {
  constexpr const char* kNames[] = {"=", "~", ">", "<"};
  return kNames[static_cast<int>(bound)];
}

Json name_of(Direction direction) {
  if (direction == Direction::none) return nullptr;
  return direction == Direction::up ? "up" : "down";
}

Json id(char prefix, std::uint32_t index) { return prefix + std::to_string(index + 1); }

Json id(char prefix, std::optional<std::uint32_t> index) {
  return index ? id(prefix, *index) : Json(nullptr);
}

Json ids(char prefix, const Indices& indices) {
  Json list = Json::array();
  for (const std::uint32_t index : indices) list.push_back(id(prefix, index));
  return list;
}

// Whole numbers without a decimal point, as far as a double holds them exactly.
Json number(double value) {
  constexpr double kExact = 9007199254740992;  // 2^53
  if (std::trunc(value) == value && std::fabs(value) <= kExact) return static_cast<std::int64_t>(value);
  return value;
}

// 0.8999999761581421 -> 0.9
double rounded(float value) { return std::round(static_cast<double>(value) * 1000) / 1000; }

// Writes one analysis; holds what the elements refer to each other by.
class Writer {
 public:
  Writer(const Analysis& analysis, OffsetUnit unit)
      : analysis_(analysis),
        document_(analysis.document),
        unit_(unit),
        offsets_(document_.text, unit),
        quotes_of_(analysis.cast.speakers.size()) {
    for (std::uint32_t i = 0; i < analysis.attributions.size(); ++i) {
      if (const auto speaker = speaker_of(i)) quotes_of_[*speaker].push_back(i);
    }
  }

  std::string write() {
    out_ = "{\"schema\":1,\"offsetUnit\":";
    append(unit_ == OffsetUnit::utf16 ? "utf16" : "codepoint");
    out_ += ",\"language\":\"en\",\"counts\":";
    append(counts());
    list("paragraphs", document_.paragraphs, &Writer::range);
    list("sentences", document_.sentences, &Writer::range);
    list("quotes", analysis_.attributions, &Writer::quote);
    list("speakers", analysis_.cast.speakers, &Writer::speaker);
    list("people", analysis_.cast.people, &Writer::person);
    list("figures", analysis_.figures, &Writer::figure);
    list("figureGroups", analysis_.figure_groups, &Writer::figure_group);
    list("notices", analysis_.notices, &Writer::notice);
    out_ += '}';
    return std::move(out_);
  }

 private:
  void append(const Json& json) { out_ += json.dump(-1, ' ', false, Json::error_handler_t::replace); }

  template <class Element>
  void list(const char* name, const std::vector<Element>& elements,
            Json (Writer::*element)(const Element&, std::uint32_t) const) {
    out_ += ",\"";
    out_ += name;
    out_ += "\":[";
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
      if (i > 0) out_ += ',';
      append((this->*element)(elements[i], i));
    }
    out_ += ']';
  }

  std::optional<std::uint32_t> speaker_of(std::uint32_t attribution) const {
    const std::vector<Voice>& voices = analysis_.cast.voices;
    return attribution < voices.size() ? voices[attribution].speaker : std::nullopt;
  }

  Json span(Span span) const { return {{"start", offsets_.at(span.begin)}, {"end", offsets_.at(span.end)}}; }

  Json range(const Range& range, std::uint32_t) const { return span(document_.span(range)); }

  Json spans(const std::vector<Range>& ranges) const {
    Json list = Json::array();
    for (const Range range : ranges) list.push_back(span(document_.span(range)));
    return list;
  }

  Json mentions(const std::vector<Mention>& mentions) const {
    Json list = Json::array();
    for (const Mention& mention : mentions) {
      Json element = span(document_.span(mention.range));
      element["form"] = name_of(mention.form);
      list.push_back(std::move(element));
    }
    return list;
  }

  // Position of the sentence that a byte stands in.
  std::uint32_t sentence_at(std::uint32_t byte) const {
    const auto after =
        std::upper_bound(document_.tokens.begin(), document_.tokens.end(), byte,
                         [](std::uint32_t at, const Token& token) { return at < token.begin; });
    return after == document_.tokens.begin() ? 0 : std::prev(after)->sentence;
  }

  // Figures that start inside the content; figures are in text order.
  Indices figures_in(const Attribution& attribution) const {
    Indices inside;
    for (const Range range : attribution.content) {
      const Span content = document_.span(range);
      auto figure =
          std::lower_bound(analysis_.figures.begin(), analysis_.figures.end(), content.begin,
                           [](const Figure& f, std::uint32_t begin) { return f.span.begin < begin; });
      for (; figure != analysis_.figures.end() && figure->span.begin < content.end; ++figure) {
        inside.push_back(static_cast<std::uint32_t>(figure - analysis_.figures.begin()));
      }
    }
    return inside;
  }

  Json counts() const {
    const Counts counts = count(analysis_);
    return {{"characters", offsets_.at(static_cast<std::uint32_t>(document_.text.size()))},
            {"words", counts.words},
            {"sentences", counts.sentences},
            {"paragraphs", counts.paragraphs},
            {"quotedWords", counts.quoted_words}};
  }

  Json quote(const Attribution& attribution, std::uint32_t index) const {
    const bool voiced = index < analysis_.cast.voices.size();
    return {{"id", id('q', index)},
            {"kind", name_of(attribution.kind)},
            {"mode", name_of(attribution.mode)},
            {"content", spans(attribution.content)},
            {"verbatim", spans(attribution.verbatim)},
            {"cue", attribution.cue.empty() ? Json(nullptr) : span(document_.span(attribution.cue))},
            {"source", spans(attribution.source)},
            {"speaker", id('s', speaker_of(index))},
            {"figures", ids('f', figures_in(attribution))},
            {"confidence", rounded(attribution.confidence)},
            {"speakerConfidence", voiced ? rounded(analysis_.cast.voices[index].confidence) : 0.0},
            {"why", voiced ? why_of(analysis_.cast.voices[index]) : std::string()}};
  }

  std::string why_of(const Voice& voice) const {
    const std::string name = voice.speaker ? analysis_.cast.speakers[*voice.speaker].name : std::string();
    return why(voice, plain_text(document_, voice.evidence), name);
  }

  static Json best_of(const std::vector<std::string>& roles) {
    return roles.empty() ? Json(nullptr) : Json(roles.front());
  }

  Json speaker(const Speaker& speaker, std::uint32_t index) const {
    return {{"id", id('s', index)},
            {"name", speaker.name},
            {"kind", name_of(speaker.kind)},
            {"named", speaker.named},
            {"anonymous", speaker.anonymous},
            {"role", best_of(speaker.roles)},
            {"roles", speaker.roles},
            {"members", speaker.members},
            {"mentions", mentions(speaker.mentions)},
            {"quotes", ids('q', quotes_of_[index])},
            {"quotedWords", count_quoted_words(analysis_, quotes_of_[index])}};
  }

  Json person(const Person& person, std::uint32_t index) const {
    return {{"id", id('p', index)},
            {"name", person.name},
            {"role", best_of(person.roles)},
            {"roles", person.roles},
            {"mentions", mentions(person.mentions)},
            {"speaker", id('s', person.speaker)}};
  }

  Json figure(const Figure& figure, std::uint32_t index) const {
    Json json = {{"id", id('f', index)}};
    json.update(span(figure.span));
    json["kind"] = name_of(figure.kind);
    if (figure.value) {
      json["value"] = number(*figure.value);
      // "At least 30" is also a range that is open on one side.
      if (figure.bound == Bound::more) json["low"] = json["value"];
      if (figure.bound == Bound::less) json["high"] = json["value"];
    } else if (figure.low && figure.high) {
      json["low"] = number(*figure.low);
      json["high"] = number(*figure.high);
    }
    json["vague"] = figure.vague;
    json["unit"] = figure.unit;
    json["bound"] = name_of(figure.bound);
    json["inclusive"] = figure.inclusive;
    json["direction"] = name_of(figure.direction);
    if (!figure.iso.empty()) json["iso"] = figure.iso;
    if (!figure.iso_end.empty()) json["isoEnd"] = figure.iso_end;
    if (figure.seconds) json["seconds"] = number(*figure.seconds);
    json["reading"] = reading_of(figure, document_.of(figure.span));
    json["of"] = figure.of ? span(*figure.of) : Json(nullptr);
    json["sentence"] = sentence_at(figure.span.begin);
    const auto claim = index < analysis_.claims.size() ? analysis_.claims[index].attribution : std::nullopt;
    json["quote"] = id('q', claim);
    json["speaker"] = id('s', claim ? speaker_of(*claim) : std::nullopt);
    return json;
  }

  Json figure_group(const FigureGroup& group, std::uint32_t) const {
    return {{"kind", name_of(group.kind)}, {"figures", ids('f', group.figures)}};
  }

  Json notice(const Notice& notice, std::uint32_t) const {
    Json json = {{"code", notice.code}};
    json.update(span(notice.span));
    json["message"] = notice.message;
    return json;
  }

  const Analysis& analysis_;
  const Document& document_;
  OffsetUnit unit_;
  Offsets offsets_;
  std::vector<Indices> quotes_of_;  // attributions of each speaker
  std::string out_;
};

}  // namespace

std::string to_json(const Analysis& analysis, OffsetUnit unit) { return Writer(analysis, unit).write(); }

}  // namespace onrecord
