#include "common/db/response_retention.h"

#include <algorithm>
#include <memory>
#include <pqxx/pqxx>
#include <utility>
#include <vector>

#include "common/base/status_macros.h"
#include "common/db/sql.h"
#include "common/db/sql_time.h"
#include "common/db/worker_connection.h"
#include "common/observability/log.h"

namespace vinculo::db {
namespace {

constexpr int kDeletedAtOnce = 1000;

std::vector<std::string> TenantsWithResponses(pqxx::connection_base& connection) {
  std::vector<std::string> tenants;
  pqxx::nontransaction tx(connection);
  for (const auto& row : tx.exec(sql::kListTenantsWithResponses.text)) {
    tenants.push_back(row[0].as<std::string>());
  }
  return tenants;
}

int64_t PurgeSome(pqxx::connection_base& connection,
                  const std::string& tenant,
                  const std::string& before,
                  int batch) {
  pqxx::work tx(connection);
  const pqxx::result deleted = tx.exec_params(sql::kPurgeResponses.text, tenant, before, batch);
  tx.commit();
  return static_cast<int64_t>(deleted.affected_rows());
}

}  // namespace

int64_t PurgeResponses(pqxx::connection_base& connection,
                       absl::Time before,
                       int batch,
                       const std::atomic<bool>& stop) {
  const std::string instant = SqlTime(before);
  int64_t total = 0;
  for (const std::string& tenant : TenantsWithResponses(connection)) {
    for (int64_t deleted = batch; deleted == batch && !stop; total += deleted) {
      deleted = PurgeSome(connection, tenant, instant, batch);
    }
  }
  return total;
}

ResponseRetention::ResponseRetention(ResponseRetentionOptions options,
                                     const Clock& clock,
                                     observability::Metrics& metrics)
    : options_(std::move(options)),
      clock_(clock),
      deleted_(metrics.AddCounter("vinculo_db_responses_deleted_total",
                                  "Answers to requests that were forgotten because of their age.")),
      failures_(metrics.AddCounter("vinculo_db_response_retention_failures_total",
                                   "Passes that failed and are repeated at the next turn.")) {}

ResponseRetention::~ResponseRetention() { Stop(); }

void ResponseRetention::Run(const std::atomic<bool>& stop) {
  while (!stop) {
    const absl::Status status = CatchPqxx([&]() -> absl::Status {
      ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                       WorkerConnection(options_.conninfo));
      const absl::Time now = std::min(clock_.Now(), ServerTime(*connection));
      deleted_.Add(PurgeResponses(*connection, now - options_.keep, kDeletedAtOnce, stop));
      return absl::OkStatus();
    });
    if (!status.ok()) {
      failures_.Add();
      observability::ProcessLog().Warning("response retention failed",
                                          {{"error", status.ToString()}});
    }
    Wait(stop, options_.poll);
  }
}

}  // namespace vinculo::db
