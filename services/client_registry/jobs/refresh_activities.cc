#include "services/client_registry/jobs/refresh_activities.h"

#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/client_registry/messages/activity_messages.h"
#include "services/client_registry/storage/activity/activity_refresher.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using Candidates = std::vector<Uuid> (*)(pqxx::transaction_base& tx,
                                         const jobs::JobRun& run,
                                         ActivityRefresher& refresher,
                                         const Uuid& after);

std::vector<Uuid> IdsOf(const pqxx::result& rows) {
  std::vector<Uuid> ids;
  for (const pqxx::row& row : rows) ids.push_back(db::TextRow(row).GetUuid(0));
  return ids;
}

// Whose activity changes by itself.
std::vector<Uuid> DueAfter(pqxx::transaction_base& tx,
                           const jobs::JobRun& run,
                           ActivityRefresher&,
                           const Uuid& after) {
  return IdsOf(tx.exec_params(sql::kListDueActivities.text,
                              run.tenant.ToString(),
                              run.business_date.ToString(),
                              after.ToString(),
                              static_cast<int>(kActivitiesAtOnce)));
}

// Whose tenant or unit has chosen another number of days since, or who has gone to another unit.
std::vector<Uuid> OfOtherDaysAfter(pqxx::transaction_base& tx,
                                   const jobs::JobRun& run,
                                   ActivityRefresher& refresher,
                                   const Uuid& after) {
  const ActivityDays days = refresher.Days();
  db::TextArray units, days_of_units;
  for (const std::string& unit : days.units()) {
    units.Add(unit);
    days_of_units.Add(days.Of(unit));
  }
  return IdsOf(tx.exec_params(sql::kListActivitiesOfOtherDays.text,
                              run.tenant.ToString(),
                              after.ToString(),
                              static_cast<int>(kActivitiesAtOnce),
                              days.OfTenant(),
                              units.ToString(),
                              days_of_units.ToString()));
}

// In portions by client, each one transaction. How many transitions it told.
absl::StatusOr<int64_t> Refresh(const jobs::JobRun& run,
                                absl::string_view job,
                                const absl::TimeZone& zone,
                                Candidates candidates) {
  const feed::Origin origin{
      .tenant = run.tenant, .actor = absl::StrCat("system/", job), .now = run.now};
  int64_t told = 0;
  Uuid after;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    ActivityRefresher refresher(tx, run.tenant, zone);
    const std::vector<Uuid> clients = candidates(tx, run, refresher, after);
    if (clients.empty()) return told;
    after = clients.back();
    const ActivityEvents events(refresher.Refresh(clients, run.business_date), run.now, zone);
    events.Publish(tx, origin);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    told += events.size();
  }
}

}  // namespace

absl::StatusOr<int64_t> RefreshActivities::Run(const jobs::JobRun& run) {
  ASSIGN_OR_RETURN(const int64_t due, Refresh(run, id(), zone_, &DueAfter));
  ASSIGN_OR_RETURN(const int64_t of_other_days, Refresh(run, id(), zone_, &OfOtherDaysAfter));
  return due + of_other_days;
}

}  // namespace vinculo::client_registry
