#include "common/pdf/page_breaks.h"

#include <algorithm>

namespace vinculo::pdf {
namespace {

// The lowest place up to `limit` that cuts no line, above `start`; else `limit` itself.
int BreakBefore(const std::vector<Extent>& lines, int start, int limit) {
  int at = limit;
  for (bool cut = true; cut;) {
    cut = false;
    for (const Extent& line : lines) {
      if (line.top >= at) break;
      if (line.bottom > at) {
        at = line.top;
        cut = true;
        break;
      }
    }
  }
  return at > start ? at : limit;
}

}  // namespace

std::vector<int> PageBreaks(std::vector<Extent> lines, int height, int page_height) {
  std::sort(
      lines.begin(), lines.end(), [](const Extent& a, const Extent& b) { return a.top < b.top; });
  std::vector<int> starts{0};
  while (height - starts.back() > page_height) {
    starts.push_back(BreakBefore(lines, starts.back(), starts.back() + page_height));
  }
  return starts;
}

}  // namespace vinculo::pdf
