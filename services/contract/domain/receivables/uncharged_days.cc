#include "services/contract/domain/receivables/uncharged_days.h"

#include <algorithm>

namespace vinculo::contract {

std::vector<DaySpan> Joined(std::vector<DaySpan> spans) {
  std::erase_if(spans, [](const DaySpan& span) { return span.last < span.first; });
  std::sort(spans.begin(), spans.end(), [](const DaySpan& a, const DaySpan& b) {
    return a.first < b.first;
  });
  std::vector<DaySpan> joined;
  for (const DaySpan& span : spans) {
    if (!joined.empty() && span.first <= joined.back().last) {
      joined.back().last = std::max(joined.back().last, span.last);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

int DaysAmong(const std::vector<DaySpan>& stretches, DaySpan days) {
  int among = 0;
  for (const DaySpan& stretch : stretches) {
    const Day first = std::max(stretch.first, days.first);
    const Day last = std::min(stretch.last, days.last);
    if (first <= last) among += last - first + 1;
  }
  return among;
}

}  // namespace vinculo::contract
