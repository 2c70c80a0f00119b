#include "core/review/claims.h"

#include <algorithm>

namespace onrecord {
namespace {

struct Content {
  Span span;
  std::uint32_t attribution = 0;
};

std::vector<Content> contents_in_order(const Document& document,
                                       const std::vector<Attribution>& attributions) {
  std::vector<Content> contents;
  for (std::uint32_t a = 0; a < attributions.size(); ++a)
    for (const Range piece : attributions[a].content) contents.push_back({document.span(piece), a});
  std::sort(contents.begin(), contents.end(),
            [](const Content& a, const Content& b) { return a.span.begin < b.span.begin; });
  return contents;
}

}  // namespace

std::vector<Claim> find_claims(const Document& document, const std::vector<Figure>& figures,
                               const std::vector<Attribution>& attributions) {
  const std::vector<Content> contents = contents_in_order(document, attributions);
  std::vector<Claim> claims;
  claims.reserve(figures.size());
  std::size_t next = 0;
  for (const Figure& figure : figures) {
    while (next < contents.size() && contents[next].span.end <= figure.span.begin) ++next;
    const bool inside = next < contents.size() && contents[next].span.overlaps(figure.span);
    claims.push_back(inside ? Claim{contents[next].attribution} : Claim{});
  }
  return claims;
}

}  // namespace onrecord
