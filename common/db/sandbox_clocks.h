#pragma once
// Keeps this process's TenantClock at what the database says of the sandboxes.

#include <atomic>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/base/tenant_clock.h"

namespace vinculo::db {

struct SandboxClocksOptions {
  // libpq conninfo of the worker role.
  std::string conninfo;
  // A clock may be advanced here: look again and again. False: what was read once is all there
  // will be, for as long as the service runs.
  bool follow = false;
  // What another process has set is seen within this.
  absl::Duration poll = absl::Seconds(1);
};

class SandboxClocks final : public BackgroundLoop {
 public:
  // `clock` outlives it.
  SandboxClocks(SandboxClocksOptions options, TenantClock& clock);
  ~SandboxClocks() override { Stop(); }

  // Blocking. To be called before the first request is served, so that no tenant's time goes back
  // by a restart.
  absl::Status Load();
  void Run(const std::atomic<bool>& stop) override;

 private:
  const SandboxClocksOptions options_;
  TenantClock& clock_;
};

}  // namespace vinculo::db
