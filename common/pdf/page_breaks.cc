#include "common/pdf/page_breaks.h"

#include <algorithm>

namespace vinculo::pdf {
namespace {

bool StartsHigher(const Extent& a, const Extent& b) { return a.top < b.top; }

// The lowest place up to `limit` that cuts none of the lines, above `start`; else `limit` itself.
// The lines are sorted by their tops: from the last of them upwards, each that the break would cut
// moves it to its own top.
int BreakBefore(std::vector<Extent>::const_iterator first,
                std::vector<Extent>::const_iterator end,
                int start,
                int limit) {
  int at = limit;
  for (auto line = std::lower_bound(first, end, Extent{limit, limit}, StartsHigher);
       line != first;) {
    --line;
    if (line->bottom > at) at = std::min(at, line->top);
  }
  return at > start ? at : limit;
}

}  // namespace

std::vector<int> PageBreaks(std::vector<Extent> lines, int height, int page_height, int pages_max) {
  std::sort(lines.begin(), lines.end(), StartsHigher);
  std::vector<int> starts{0};
  auto first = lines.cbegin();  // those before it stand on pages that are done
  while (height - starts.back() > page_height && static_cast<int>(starts.size()) <= pages_max) {
    const int start = starts.back();
    while (first != lines.cend() && first->bottom <= start) ++first;
    starts.push_back(BreakBefore(first, lines.cend(), start, start + page_height));
  }
  return starts;
}

}  // namespace vinculo::pdf
