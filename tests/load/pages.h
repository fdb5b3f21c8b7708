#pragma once
#include <string>

#include "tests/load/latencies.h"

namespace vinculo::load {

// Pages through ListClients with this filter, 1,000 clients a page, from the first page to the last
// or for so long; the time of each page.
Latencies MeasurePages(const std::string& address, const std::string& filter, double seconds);

}  // namespace vinculo::load
