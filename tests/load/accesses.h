#pragma once
#include <cstdint>
#include <string>

#include "tests/load/latencies.h"

namespace vinculo::load {

// RecordAccess: entries of clients 1 to `clients`, each a new event of the device.
Latencies MeasureAccesses(const std::string& address,
                          int concurrency,
                          double seconds,
                          uint64_t clients);

// IngestAccesses of `rows` entries of clients 1 to `clients`, in the order of their time over the
// last 60 days; prints seconds and rows. Exit code.
int IngestAccesses(const std::string& address, int64_t rows, uint64_t clients);

}  // namespace vinculo::load
