#include "core/quotes/frames.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace onrecord {
namespace {

constexpr std::uint32_t kGap = 2;         // tokens between a frame and what it frames: a comma, "that"
constexpr std::uint32_t kAdverbial = 10;  // the same where "that" ends them
constexpr float kSure = 0.5F;             // score of the frame's labels
constexpr float kFrameLink = 0.8F;        // how sure it is that the frame holds the content

class Framer {
 public:
  Framer(const Document& document, const Parts& parts, std::vector<Attribution>& attributions)
      : document_(document), parts_(parts), attributions_(attributions) {
    for (std::uint32_t a = 0; a < attributions.size(); ++a) {
      if (!attributions[a].cue.empty()) of_cue_.emplace(attributions[a].cue.begin, a);
      for (const Range source : attributions[a].source) taken_.emplace(source.begin, a);
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      if (!free_cue(i)) continue;
      if (is(i + 1, Role::source) && near(i, i + 1) && !taken(i + 1)) {
        if (!frame(i, i + 1, after(i + 1))) frame(i, i + 1, before(i));
      } else if (i > 0 && is(i - 1, Role::source) && near(i - 1, i) && !taken(i - 1)) {
        if (!frame(i, i - 1, after(i))) frame(i, i - 1, before(i - 1));
      }
    }
  }

 private:
  bool is(std::uint32_t i, Role role) const { return i < parts_.size() && parts_[i].role == role; }
  bool taken(std::uint32_t source) const { return taken_.count(parts_[source].range.begin) > 0; }
  bool free_cue(std::uint32_t i) const {
    return is(i, Role::cue) && parts_[i].score >= kSure && of_cue_.count(parts_[i].range.begin) == 0;
  }

  bool near(std::uint32_t left, std::uint32_t right) const {
    const std::uint32_t end = parts_[left].range.end, begin = parts_[right].range.begin;
    return begin - end <= kGap && document_.tokens[end - 1].sentence == document_.tokens[begin].sentence;
  }

  // The same, with a time or place between: "said on Friday that ..."
  bool leads_to(std::uint32_t left, std::uint32_t right) const {
    const std::uint32_t end = parts_[left].range.end, begin = parts_[right].range.begin;
    if (begin - end > kAdverbial || document_.tokens[end - 1].sentence != document_.tokens[begin].sentence)
      return false;
    return begin - end <= kGap || document_.lower(begin - 1) == "that";
  }

  struct Framed {
    std::uint32_t attribution = 0;
    Range whole;  // source, cue and content
    Range piece;  // the content
  };

  // The attribution that parts [i, last] are: its source, if it has one, its cue and a piece of its content.
  std::optional<Framed> whole(std::uint32_t i) const {
    const std::uint32_t cue = is(i, Role::source) ? i + 1 : i;
    if (!is(cue, Role::cue) || !is(cue + 1, Role::content) || !near(cue, cue + 1)) return std::nullopt;
    const auto found = of_cue_.find(parts_[cue].range.begin);
    if (found == of_cue_.end()) return std::nullopt;
    const Attribution& a = attributions_[found->second];
    const Range piece = parts_[cue + 1].range;
    const bool own = cue == i ? a.source.empty()
                              : near(i, cue) && a.source.size() == 1 && a.source.front() == parts_[i].range;
    if (!own || std::find(a.content.begin(), a.content.end(), piece) == a.content.end()) return std::nullopt;
    return Framed{found->second, {parts_[i].range.begin, piece.end}, piece};
  }

  std::optional<Framed> after(std::uint32_t last) const {
    const std::uint32_t first = last + 1;
    return first < parts_.size() && leads_to(last, first) ? whole(first) : std::nullopt;
  }

  std::optional<Framed> before(std::uint32_t frame) const {
    if (frame < 2 || !near(frame - 1, frame)) return std::nullopt;
    const auto found = frame > 2 && is(frame - 3, Role::source) ? whole(frame - 3) : std::nullopt;
    return found || is(frame - 2, Role::source) ? found : whole(frame - 2);
  }

  bool frame(std::uint32_t cue, std::uint32_t source, const std::optional<Framed>& framed) {
    if (!framed) return false;
    Attribution& a = attributions_[framed->attribution];
    *std::find(a.content.begin(), a.content.end(), framed->piece) = framed->whole;
    a.cue = parts_[cue].range;
    a.source = {parts_[source].range};
    a.evidence.cue = parts_[cue].score;
    a.evidence.source = parts_[source].score;
    a.evidence.cue_link = std::min(a.evidence.cue_link, kFrameLink);
    return true;
  }

  const Document& document_;
  const Parts& parts_;
  std::vector<Attribution>& attributions_;
  std::unordered_map<std::uint32_t, std::uint32_t> of_cue_, taken_;  // attributions by first tokens
};

}  // namespace

void apply_frames(const Document& document, const Parts& parts, std::vector<Attribution>& attributions) {
  Framer(document, parts, attributions).run();
}

}  // namespace onrecord
