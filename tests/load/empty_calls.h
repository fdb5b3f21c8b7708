#pragma once
#include <string>

#include "tests/load/latencies.h"

namespace vinculo::load {

// Health checks: what a call costs before its handler does anything.
Latencies MeasureEmptyCalls(const std::string& address, int concurrency, double seconds);

}  // namespace vinculo::load
