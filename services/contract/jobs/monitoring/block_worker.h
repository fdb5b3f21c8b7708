#pragma once
// C-28. Judges contracts again whose debt moved (paid, renegotiated, contested, released), within
// seconds: restoring waits for no daily cycle (RGC art. 78: at most a day). Does the block runs
// that were asked for by hand, and brings those to their end that somebody left.

#include <atomic>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/base/tenant_clock.h"
#include "common/observability/metrics.h"

namespace vinculo::contract {

struct BlockWorkerOptions {
  // libpq conninfo of the worker role, with search_path.
  std::string conninfo;
  absl::TimeZone zone;
  absl::Duration poll = absl::Seconds(1);
};

class BlockWorker final : public BackgroundLoop {
 public:
  // Clock and metrics outlive the worker.
  BlockWorker(BlockWorkerOptions options,
              const TenantClock& clock,
              observability::Metrics& metrics);
  ~BlockWorker() override { Stop(); }

  void Run(const std::atomic<bool>& stop) override;

  // Once over all tenants. Blocking; for tests, too.
  absl::Status Work();

 private:
  // The contracts of the tenant that are to be judged again, until none is left.
  void JudgeAgain(const Uuid& tenant);

  const BlockWorkerOptions options_;
  const TenantClock& clock_;
  observability::Histogram& restored_;
  std::unique_ptr<pqxx::connection> connection_;  // null after a failure
};

}  // namespace vinculo::contract
