#pragma once

#include <map>
#include <string>
#include <utility>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "services/gateway/http/server.h"

namespace vinculo::gateway {

// Counts how requests end (vinculo_http_requests_total{route,status},
// vinculo_http_request_duration_seconds{route}, vinculo_http_response_bytes_total,
// vinculo_http_broken_responses_total) and logs those that failed by our fault, or all. Paths go
// into the log without their queries. Thread-safe.
class ExchangeLog {
 public:
  // Both outlive it.
  ExchangeLog(observability::Log& log, observability::Metrics& metrics, bool log_all);

  void Record(const Exchange& exchange);

 private:
  observability::Histogram& DurationOf(const std::string& route)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  observability::Log& log_;
  observability::Metrics& metrics_;
  const bool log_all_;
  observability::Counter& bytes_;
  observability::Counter& broken_;
  observability::Counter& clients_gone_;
  absl::Mutex mutex_;
  std::map<std::string, observability::Histogram*> durations_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace vinculo::gateway
