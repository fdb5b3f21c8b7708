#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace vinculo::load {

// What one run measured.
struct Latencies {
  std::vector<uint32_t> micros;  // of calls that were answered as expected
  int64_t failed = 0;            // other calls
  double seconds = 0;
};

// One line of JSON: rate, percentiles, counts.
void Print(const std::string& what, Latencies latencies);

}  // namespace vinculo::load
