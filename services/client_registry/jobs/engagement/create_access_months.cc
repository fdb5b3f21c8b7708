#include "services/client_registry/jobs/engagement/create_access_months.h"

#include <pqxx/pqxx>

#include "common/base/status_macros.h"
#include "common/db/worker_connection.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

constexpr int kMonths = 3;

}  // namespace

absl::StatusOr<int64_t> CreateAccessMonths::Run(const jobs::JobRun& run) {
  pqxx::work tx(run.connection);
  db::SetTenant(tx, run.tenant.ToString());
  int64_t made = 0;
  for (int month = 0; month < kMonths; ++month) {
    const Day first = AddMonthsClamped(FirstOfMonth(run.business_date), month);
    const pqxx::result rows =
        tx.exec_params(sql::kEnsureAccessMonth.text, first.ToString() + "T00:00:00Z");
    made += rows[0][0].as<bool>() ? 1 : 0;
  }
  RETURN_IF_ERROR(run.lease.Hold(tx));
  tx.commit();
  return made;
}

}  // namespace vinculo::client_registry
