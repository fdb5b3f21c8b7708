#pragma once
#include <vector>

namespace vinculo::pdf {

// What a page break must not cut: from top (included) to bottom (excluded).
struct Extent {
  int top;
  int bottom;
};

// Where pages begin: 0 first. Each page is at most `page_height` high and ends between lines of
// text; what is higher than a page is cut. After one page more than `pages_max` it stops.
std::vector<int> PageBreaks(std::vector<Extent> lines, int height, int page_height, int pages_max);

}  // namespace vinculo::pdf
