#pragma once
// C-22. Does the steps of adjustment runs that were asked for, and brings those to their end that
// somebody left.

#include <atomic>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/base/tenant_clock.h"

namespace vinculo::contract {

struct AdjustmentWorkerOptions {
  // libpq conninfo of the worker role, with search_path.
  std::string conninfo;
  absl::TimeZone zone;
  absl::Duration poll = absl::Seconds(1);
};

class AdjustmentWorker final : public BackgroundLoop {
 public:
  // The clock outlives the worker.
  AdjustmentWorker(AdjustmentWorkerOptions options, const TenantClock& clock)
      : options_(std::move(options)), clock_(clock) {}
  ~AdjustmentWorker() override { Stop(); }

  void Run(const std::atomic<bool>& stop) override;

  // Once over all tenants. Blocking; for tests, too.
  absl::Status Work();

 private:
  const AdjustmentWorkerOptions options_;
  const TenantClock& clock_;
  std::unique_ptr<pqxx::connection> connection_;  // null after a failure
};

}  // namespace vinculo::contract
