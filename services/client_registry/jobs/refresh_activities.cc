#include "services/client_registry/jobs/refresh_activities.h"

#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/client_registry/messages/activity_messages.h"
#include "services/client_registry/storage/activity/activity_refresher.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

std::vector<Uuid> DueAfter(pqxx::transaction_base& tx, const jobs::JobRun& run, const Uuid& after) {
  std::vector<Uuid> clients;
  for (const pqxx::row& row : tx.exec_params(sql::kListDueActivities.text,
                                             run.tenant.ToString(),
                                             run.business_date.ToString(),
                                             after.ToString(),
                                             static_cast<int>(kActivitiesAtOnce))) {
    clients.push_back(db::TextRow(row).GetUuid(0));
  }
  return clients;
}

}  // namespace

absl::StatusOr<int64_t> RefreshActivities::Run(const jobs::JobRun& run) {
  const feed::Origin origin{
      .tenant = run.tenant, .actor = absl::StrCat("system/", id()), .now = run.now};
  int64_t told = 0;
  Uuid after;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    const std::vector<Uuid> clients = DueAfter(tx, run, after);
    if (clients.empty()) return told;
    after = clients.back();
    const ActivityEvents events(
        ActivityRefresher(tx, run.tenant, zone_).Refresh(clients, run.business_date),
        run.now,
        zone_);
    events.Publish(tx, origin);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    told += events.size();
  }
}

}  // namespace vinculo::client_registry
