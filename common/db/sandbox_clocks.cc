#include "common/db/sandbox_clocks.h"

#include <memory>
#include <pqxx/pqxx>
#include <utility>

#include "common/base/status_macros.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/observability/log.h"

namespace vinculo::db {
namespace {

void Read(pqxx::connection_base& connection, TenantClock& clock) {
  pqxx::nontransaction tx(connection);
  for (const auto& row : tx.exec(sql::kListSandboxClocks.text)) {
    const auto tenant = Uuid::Parse(row[0].as<std::string>());
    if (tenant.ok()) clock.Raise(*tenant, absl::Microseconds(row[1].as<int64_t>()));
  }
}

}  // namespace

SandboxClocks::SandboxClocks(SandboxClocksOptions options, TenantClock& clock)
    : options_(std::move(options)), clock_(clock) {}

absl::Status SandboxClocks::Load() {
  return CatchPqxx([this]() -> absl::Status {
    ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                     WorkerConnection(options_.conninfo));
    Read(*connection, clock_);
    return absl::OkStatus();
  });
}

void SandboxClocks::Run(const std::atomic<bool>& stop) {
  if (!options_.follow) return;
  std::unique_ptr<pqxx::connection> connection;
  while (!stop) {
    const absl::Status status = CatchPqxx([&]() -> absl::Status {
      if (connection == nullptr) {
        ASSIGN_OR_RETURN(connection, WorkerConnection(options_.conninfo));
      }
      Read(*connection, clock_);
      return absl::OkStatus();
    });
    if (!status.ok()) {
      connection.reset();
      observability::ProcessLog().Warning("sandbox clocks cannot be read",
                                          {{"error", status.ToString()}});
    }
    Wait(stop, options_.poll);
  }
}

}  // namespace vinculo::db
