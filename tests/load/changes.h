#pragma once
#include <string>

#include "tests/load/latencies.h"

namespace vinculo::load {

// C-24. Preview and apply of a new price, of at most 10,000 contracts that are there: one latency
// is both calls. Each caller has contracts of its own, so that no preview is stale.
Latencies MeasureChanges(const std::string& address, int concurrency, double seconds);

}  // namespace vinculo::load
