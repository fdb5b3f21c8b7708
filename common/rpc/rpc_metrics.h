#pragma once
// The metrics of RPCs, one set per loop; the registry sums them.

#include <array>
#include <memory>
#include <vector>

#include "common/observability/metrics.h"
#include "common/rpc/method_info.h"

namespace vinculo::rpc {

struct MethodMetrics {
  observability::Counter* started;
  observability::Counter* received;
  observability::Counter* sent;
  std::array<observability::Counter*, 17> handled;  // by code
  observability::Histogram* seconds;
};

struct LoopMetrics {
  observability::Counter* shed;
  observability::Histogram* stalls;
};

MethodMetrics AddMethodMetrics(observability::Metrics& metrics, const MethodInfo& method);
LoopMetrics AddLoopMetrics(observability::Metrics& metrics);

}  // namespace vinculo::rpc
