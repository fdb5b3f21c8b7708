#include "services/contract/jobs/receivables/billing_worker.h"

#include <vector>

#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/observability/log.h"
#include "services/contract/jobs/receivables/work_on_billing.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<Uuid> TenantsOf(pqxx::connection_base& connection) {
  pqxx::work tx(connection);
  std::vector<Uuid> tenants;
  for (const pqxx::row& row : tx.exec(sql::kListTenantsWithBillingRuns.text)) {
    tenants.push_back(db::TextRow(row).GetUuid(0));
  }
  return tenants;
}

}  // namespace

absl::Status BillingWorker::Work() {
  return db::CatchPqxx([this]() -> absl::Status {
    if (connection_ == nullptr) {
      ASSIGN_OR_RETURN(connection_, db::WorkerConnection(options_.conninfo));
    }
    for (const Uuid& tenant : TenantsOf(*connection_)) {
      const BillingMoment moment{.tenant = tenant,
                                 .now = clock_.NowOf(tenant),
                                 .zone = options_.zone,
                                 .actor = "system/billing_worker"};
      RETURN_IF_ERROR(WorkOnBilling(*connection_, moment, [](pqxx::transaction_base&) {
                        return absl::OkStatus();
                      }).status());
    }
    return absl::OkStatus();
  });
}

void BillingWorker::Run(const std::atomic<bool>& stop) {
  while (!stop) {
    const absl::Status worked = Work();
    if (!worked.ok()) {
      connection_.reset();
      observability::ProcessLog().Warning("billing worker failed", {{"error", worked.ToString()}});
    }
    Wait(stop, options_.poll);
  }
}

}  // namespace vinculo::contract
