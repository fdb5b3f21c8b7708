#pragma once
// vinculo.sandbox.v1.SandboxClockService, the same in every service with a database.

#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/tenant_clock.h"
#include "common/db/database.h"
#include "common/rpc/call.h"
#include "common/rpc/server.h"
#include "vinculo/sandbox/v1/sandbox_clock_service.pb.h"

namespace vinculo::sandbox {

struct SandboxDeps {
  db::Database db;
  // The one that tells the calls' time.
  TenantClock* clock = nullptr;
  // Whose clocks may be moved.
  absl::flat_hash_set<Uuid> tenants;
  // Where it is a day.
  absl::TimeZone zone;
};

Task<v1::SandboxClock> GetSandboxClock(rpc::Call& call,
                                       const SandboxDeps& deps,
                                       const v1::GetSandboxClockRequest& req);
Task<v1::SandboxClock> AdvanceSandboxClock(rpc::Call& call,
                                           const SandboxDeps& deps,
                                           const v1::AdvanceSandboxClockRequest& req);

// The clock outlives the server.
void AddSandboxClockService(rpc::Server& server, const SandboxDeps& deps);

}  // namespace vinculo::sandbox
