#include "tests/load/latencies.h"

#include <algorithm>
#include <iostream>

#include "absl/strings/str_format.h"

namespace vinculo::load {

void Print(const std::string& what, Latencies latencies) {
  std::vector<uint32_t>& micros = latencies.micros;
  if (micros.empty()) {
    std::cerr << "load: no call was answered\n";
    exit(1);
  }
  std::sort(micros.begin(), micros.end());
  const size_t n = micros.size();
  std::cout << absl::StrFormat(
      "{\"what\": \"%s\", \"per_second\": %.0f, \"p50_us\": %d, \"p99_us\": %d, \"max_us\": %d, "
      "\"count\": %d, \"failed\": %d}\n",
      what,
      static_cast<double>(n) / latencies.seconds,
      micros[n / 2],
      micros[n * 99 / 100],
      micros[n - 1],
      n,
      latencies.failed);
}

}  // namespace vinculo::load
