#include "services/contract/jobs/adjustment/adjustment_worker.h"

#include <vector>

#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/observability/log.h"
#include "services/contract/jobs/adjustment/work_on_adjustments.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<Uuid> Tenants(pqxx::connection_base& connection) {
  pqxx::work tx(connection);
  std::vector<Uuid> tenants;
  for (const pqxx::row& row : tx.exec(sql::kListKnownTenants.text)) {
    tenants.push_back(db::TextRow(row).GetUuid(0));
  }
  return tenants;
}

}  // namespace

absl::Status AdjustmentWorker::Work() {
  std::vector<Uuid> tenants;
  RETURN_IF_ERROR(db::CatchPqxx([this, &tenants]() -> absl::Status {
    if (connection_ == nullptr) {
      ASSIGN_OR_RETURN(connection_, db::WorkerConnection(options_.conninfo));
    }
    tenants = Tenants(*connection_);
    return absl::OkStatus();
  }));
  // One tenant's trouble is not the others'.
  absl::Status worked;
  for (const Uuid& tenant : tenants) {
    worked.Update(db::CatchPqxx([this, &tenant] {
      return WorkOnAdjustments(*connection_,
                               tenant,
                               clock_,
                               options_.zone,
                               [](pqxx::transaction_base&) { return absl::OkStatus(); })
          .status();
    }));
  }
  return worked;
}

void AdjustmentWorker::Run(const std::atomic<bool>& stop) {
  while (!stop) {
    const absl::Status worked = Work();
    if (!worked.ok()) {
      connection_.reset();
      observability::ProcessLog().Warning("adjustment worker failed",
                                          {{"error", worked.ToString()}});
    }
    Wait(stop, options_.poll);
  }
}

}  // namespace vinculo::contract
