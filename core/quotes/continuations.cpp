#include "core/quotes/continuations.h"

#include <algorithm>
#include <optional>

namespace onrecord {
namespace {

constexpr float kContinuation = 0.8F;  // how sure it is that a quotation without a cue is this speaker's

bool named(const Attribution& a) { return !a.cue.empty() || !a.source.empty(); }

// Attributions by their pieces of content, while pieces move from one to another.
class Continuations {
 public:
  Continuations(const Document& document, const Parts& parts, std::vector<Attribution>& attributions)
      : document_(document), parts_(parts), attributions_(attributions) {
    for (std::uint32_t a = 0; a < attributions.size(); ++a)
      for (const Range piece : attributions[a].content) pieces_.push_back({piece, a});
    sort_pieces();
  }

  void run() {
    run_on();
    rejoin_halves();
    name_openings();
    part_dialogue();
    rebuild();
  }

 private:
  struct Piece {
    Range range;
    std::uint32_t attribution;
  };

  void sort_pieces() {
    std::sort(pieces_.begin(), pieces_.end(),
              [](const Piece& x, const Piece& y) { return x.range.begin < y.range.begin; });
  }

  // The first piece that ends after a token.
  std::size_t piece_after(std::uint32_t token) const {
    const auto it = std::partition_point(pieces_.begin(), pieces_.end(),
                                         [&](const Piece& p) { return p.range.end <= token; });
    return static_cast<std::size_t>(it - pieces_.begin());
  }

  bool meets(std::size_t piece, Range range) const {
    return piece < pieces_.size() && pieces_[piece].range.begin < range.end;
  }

  bool holds_part(Range range) const {
    const auto it = std::partition_point(parts_.begin(), parts_.end(),
                                         [&](const Part& p) { return p.range.end <= range.begin; });
    return it != parts_.end() && it->range.begin < range.end;
  }

  std::optional<std::uint32_t> speaker_of(Range range) const {
    for (std::size_t i = piece_after(range.begin); meets(i, range); ++i)
      if (named(attributions_[pieces_[i].attribution])) return pieces_[i].attribution;
    return std::nullopt;
  }

  void give(std::size_t piece, std::uint32_t attribution) {
    Evidence& evidence = attributions_[attribution].evidence;
    evidence.content = std::min(evidence.content, attributions_[pieces_[piece].attribution].evidence.content);
    evidence.cue_link = std::min(evidence.cue_link, kContinuation);
    pieces_[piece].attribution = attribution;
  }

  // Paragraphs of one running quotation: what nobody has goes to the one before in it, else to the next.
  void run_on() {
    std::vector<Range> running;
    for (const Quotation& quotation : document_.quotations) {
      if (quotation.level != 1) continue;
      running.push_back(quotation.range());
      if (quotation.continues) continue;
      if (running.size() > 1) share(running);
      running.clear();
    }
    add_found();
  }

  void add_found() {
    pieces_.insert(pieces_.end(), added_.begin(), added_.end());
    added_.clear();
    sort_pieces();
  }

  void share(const std::vector<Range>& running) {
    std::optional<std::uint32_t> speaker;
    for (std::size_t i = 0; i < running.size() && !speaker; ++i) speaker = speaker_of(running[i]);
    if (!speaker) return;
    for (const Range quotation : running) {
      if (const auto own = speaker_of(quotation)) {
        speaker = own;
        continue;
      }
      for (std::size_t i = piece_after(quotation.begin); meets(i, quotation); ++i) give(i, *speaker);
      if (!holds_part(quotation)) added_.push_back({quotation, *speaker});
    }
  }

  // "..., [who says it], ...": the words behind the second comma go on with those before the first.
  void rejoin_halves() {
    for (const Quotation& quotation : document_.quotations) {
      if (quotation.level != 1 || !quotation.opened || !quotation.closed) continue;
      const auto speaker = interrupter(quotation.open);
      if (!speaker || speaker_of(quotation.range())) continue;
      for (std::size_t i = piece_after(quotation.open); meets(i, quotation.range()); ++i) give(i, *speaker);
      if (!holds_part(quotation.range())) added_.push_back({quotation.range(), *speaker});
    }
    add_found();
  }

  // The attribution whose source and cue stand between a quotation and the mark that opens after their comma.
  std::optional<std::uint32_t> interrupter(std::uint32_t mark) const {
    if (mark < 2 || document_.of(mark - 1) != ",") return std::nullopt;
    const std::size_t next = piece_after(mark - 1);
    if (next == 0) return std::nullopt;
    const Piece& half = pieces_[next - 1];
    const Attribution& a = attributions_[half.attribution];
    const bool quoted = document_.tokens[half.range.end - 1].kind == TokenKind::quotation_mark;
    if (!quoted || a.cue.empty() || a.source.size() != 1) return std::nullopt;
    const Range source = a.source.front();
    const std::uint32_t begin = std::min(source.begin, a.cue.begin), end = std::max(source.end, a.cue.end);
    const bool between = begin == half.range.end && (end == mark || end + 1 == mark);
    return between ? std::optional(half.attribution) : std::nullopt;
  }

  std::uint32_t paragraph(const Piece& piece) const { return document_.tokens[piece.range.begin].paragraph; }
  bool opens_paragraph(const Piece& piece) const {
    const Range whole = document_.paragraphs[paragraph(piece)];
    return piece.range.begin == whole.begin &&
           document_.tokens[whole.begin].kind == TokenKind::quotation_mark;
  }
  bool fills_paragraph(const Piece& piece) const {
    return opens_paragraph(piece) && piece.range.end == document_.paragraphs[paragraph(piece)].end;
  }

  // Quoted paragraphs without a speaker before a quoted paragraph with one.
  void name_openings() {
    for (std::size_t i = pieces_.size(); i-- > 1;) {
      const Piece &here = pieces_[i - 1], &next = pieces_[i];
      const bool free = !named(attributions_[here.attribution]) && fills_paragraph(here);
      if (free && named(attributions_[next.attribution]) && opens_paragraph(next) &&
          paragraph(here) + 1 == paragraph(next))
        give(i - 1, next.attribution);
    }
  }

  bool asks(const Piece& piece) const {
    const std::uint32_t last = piece.range.end - 1;
    return last > piece.range.begin && document_.of(last - 1) == "?";
  }

  bool same_source(std::uint32_t a, std::uint32_t b) const {
    const auto &x = attributions_[a].source, &y = attributions_[b].source;
    return x.size() == 1 && y.size() == 1 && document_.of(x.front()) == document_.of(y.front());
  }

  void part_dialogue() {
    for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
      const Piece &before = pieces_[i - 1], &next = pieces_[i + 1];
      const std::uint32_t speaker = before.attribution;
      if (pieces_[i].attribution != speaker || next.attribution == speaker) continue;
      const std::uint32_t at = paragraph(pieces_[i]);
      if (paragraph(before) + 1 != at || at + 1 != paragraph(next)) continue;
      if (!fills_paragraph(pieces_[i]) || !asks(pieces_[i]) || !opens_paragraph(next)) continue;
      if (!same_source(speaker, next.attribution)) continue;
      pieces_[i].attribution = other_speaker(i, speaker);
    }
  }

  // Who asked in the paragraph before the speaker's line; nobody yet if nobody did.
  std::uint32_t other_speaker(std::size_t line, std::uint32_t speaker) {
    if (line >= 2) {
      const Piece& asked = pieces_[line - 2];
      if (asked.attribution != speaker && asks(asked) && paragraph(asked) + 2 == paragraph(pieces_[line]))
        return asked.attribution;
    }
    Attribution nobody;
    nobody.evidence.content = attributions_[speaker].evidence.content;
    attributions_.push_back(nobody);
    return static_cast<std::uint32_t>(attributions_.size() - 1);
  }

  void rebuild() {
    for (Attribution& a : attributions_) a.content.clear();
    for (const Piece& piece : pieces_) attributions_[piece.attribution].content.push_back(piece.range);
    const auto empty = [](const Attribution& a) { return a.content.empty(); };
    attributions_.erase(std::remove_if(attributions_.begin(), attributions_.end(), empty),
                        attributions_.end());
    std::stable_sort(attributions_.begin(), attributions_.end(), [](const auto& a, const auto& b) {
      return a.content.front().begin < b.content.front().begin;
    });
  }

  const Document& document_;
  const Parts& parts_;
  std::vector<Attribution>& attributions_;
  std::vector<Piece> pieces_;  // in text order
  std::vector<Piece> added_;   // quotations that were no part
};

}  // namespace

void complete_continuations(const Document& document, const Parts& parts,
                            std::vector<Attribution>& attributions) {
  Continuations(document, parts, attributions).run();
}

}  // namespace onrecord
