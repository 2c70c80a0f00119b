#include "core/review/prompts.h"

#include <algorithm>

#include "core/figures/dates/reference.h"
#include "core/review/birth_years.h"
#include "core/review/conversions.h"
#include "core/review/lists.h"
#include "core/review/parts.h"
#include "core/review/percents.h"
#include "core/review/weekdays.h"

namespace onrecord {

std::vector<Notice> check_figures(const Document& document, const std::vector<Figure>& figures,
                                  const FigureOptions& options) {
  std::vector<Notice> out;
  const DatelineDate dateline = find_dateline_date(document);
  Reference reference = read_reference(options.reference_date);
  if (!reference.known && dateline.reference.known) {
    reference = dateline.reference;
    out.push_back({"reference-from-dateline", dateline.span,
                   joined("No reference date was given: relative dates count from ", iso(reference.day),
                          ", the date of the dateline.")});
  }
  const std::vector<PlacedFigure> placed = place_figures(document, figures);
  for (std::size_t i = 0; i < placed.size();) {
    std::size_t end = i;
    while (end < placed.size() && placed[end].sentence == placed[i].sentence) ++end;
    const SentenceFigures s{document, document.sentences[placed[i].sentence], placed.data() + i,
                            placed.data() + end, reference};
    for (const auto check :
         {check_parts, check_percentages, check_conversions, check_birth_years, check_lists, check_weekdays})
      check(s, out);
    i = end;
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Notice& a, const Notice& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace onrecord
