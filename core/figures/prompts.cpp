#include "core/figures/prompts.h"

#include <algorithm>

#include "core/figures/dates.h"
#include "core/figures/statement.h"

namespace onrecord {

std::vector<Notice> check_figures(const Document& document, const std::vector<Figure>& figures,
                                  const FigureOptions& options) {
  std::vector<Notice> out;
  const Dateline dateline = find_dateline(document);
  Reference reference = read_reference(options.reference_date);
  if (!reference.known && dateline.reference.known) {
    reference = dateline.reference;
    out.push_back({"reference-from-dateline", dateline.span,
                   joined("No reference date was given: relative dates count from ", iso(reference.day),
                          ", the date of the dateline.")});
  }
  const std::vector<Stated> stated = state(document, figures);
  for (std::size_t i = 0; i < stated.size();) {
    std::size_t end = i;
    while (end < stated.size() && stated[end].sentence == stated[i].sentence) ++end;
    const SentenceFigures s{document, document.sentences[stated[i].sentence], stated.data() + i,
                            stated.data() + end, reference};
    for (const auto check :
         {check_parts, check_percentages, check_conversions, check_ages, check_lists, check_weekdays})
      check(s, out);
    i = end;
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Notice& a, const Notice& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace onrecord
