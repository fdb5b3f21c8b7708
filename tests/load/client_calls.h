#pragma once
#include <string>

#include "tests/load/latencies.h"

namespace vinculo::load {

// Calls to the registry, of clients 1 to `clients`: get, create (each new), transition (read,
// decide, write), list (by an indexed field), search-name (mistyped), search-document, search-phone
// and search-email. An unknown name ends the process.
Latencies MeasureClientCalls(const std::string& what,
                             const std::string& address,
                             int concurrency,
                             double seconds,
                             uint64_t clients);

}  // namespace vinculo::load
