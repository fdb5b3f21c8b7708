#pragma once
// C-33. Keeps the calls that were denied: one row for a caller, a method and a minute, one line in
// the log, and a metric. A loop that tells of one only adds to a map; a thread of its own writes. A
// flood fills neither memory nor disk: callers and methods beyond a limit, and rows of a tenant
// beyond a day's limit, are counted and dropped.

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/base/clock.h"
#include "common/observability/metrics.h"
#include "common/rpc/denial_sink.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::denials {

struct DenialLogOptions {
  // libpq conninfo of the worker role.
  std::string conninfo;
  absl::Duration poll = absl::Seconds(5);
  absl::Duration keep = absl::Hours(24 * 365);
  // Callers and methods that wait to be written.
  size_t waiting_max = 1'000;
  // Rows of a tenant within 24 hours.
  int rows_a_day = 10'000;
};

class DenialLog final : public rpc::DenialSink, public BackgroundLoop {
 public:
  // `clock` and `metrics` outlive it.
  DenialLog(DenialLogOptions options, const Clock& clock, observability::Metrics& metrics);
  ~DenialLog() override;

  void Add(rpc::Denial denial) override;
  // Writes what waits, forgets what is old, until `stop`; then writes once more.
  void Run(const std::atomic<bool>& stop) override;
  // Writes what waits now. What cannot be written goes on waiting.
  absl::Status Flush();

 private:
  struct Waiting {
    rpc::Denial first;
    absl::Time last_at;
    int64_t count = 0;
  };

  std::vector<Waiting> Take();
  void PutBack(std::vector<Waiting> waiting);
  void Save(pqxx::connection_base& connection, const std::vector<Waiting>& waiting);
  absl::Status Forget();

  const DenialLogOptions options_;
  const Clock& clock_;
  observability::Counter& denied_;
  observability::Counter& dropped_;
  observability::Counter& failures_;
  absl::Mutex mutex_;
  // By tenant, caller, method, permission and minute.
  absl::flat_hash_map<std::string, Waiting> waiting_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace vinculo::denials
