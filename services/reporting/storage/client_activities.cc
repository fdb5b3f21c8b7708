#include "services/reporting/storage/client_activities.h"

#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

void WriteActivities(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     const std::vector<ActivityRow>& rows) {
  if (rows.empty()) return;
  db::TextArray client, version, since, activity, last_paid_on;
  for (const ActivityRow& row : rows) {
    client.Add(row.client);
    version.Add(row.version);
    since.Add(row.since);
    activity.Add(row.activity);
    last_paid_on.Add(row.last_paid_on);
  }
  tx.exec_params(sql::kInsertClientActivities.text,
                 tenant.ToString(),
                 client.ToString(),
                 version.ToString(),
                 since.ToString(),
                 activity.ToString(),
                 last_paid_on.ToString());
}

}  // namespace vinculo::reporting
