#pragma once
#include <string>

#include "tests/load/latencies.h"

namespace vinculo::load {

// CreateClient at `rate` a second; the time from each answer until a Watch delivers its event.
// Failed are those that were not delivered.
Latencies MeasureFeed(const std::string& address, int rate, double seconds);

}  // namespace vinculo::load
