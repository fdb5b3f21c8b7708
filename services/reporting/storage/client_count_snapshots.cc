#include "services/reporting/storage/client_count_snapshots.h"

#include <pqxx/pqxx>

#include "common/base/clock.h"
#include "common/db/sql_time.h"
#include "common/db/text_row.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

Publication LoadPublication(pqxx::transaction_base& tx,
                            const Uuid& tenant,
                            const absl::TimeZone& zone) {
  const pqxx::result rows = tx.exec_params(sql::kGetPublication.text, tenant.ToString());
  const db::TextRow row(rows[0]);
  return {.last = row.FindDay(0),
          .first_counted = row.FindDay(1),
          .began_on = CivilDay(row.GetTime(2), zone)};
}

int64_t PublishDays(pqxx::transaction_base& tx,
                    const Uuid& tenant,
                    DayRange days,
                    absl::Time published_at,
                    const absl::TimeZone& zone) {
  const pqxx::result inserted = tx.exec_params(sql::kInsertClientCountSnapshots.text,
                                               tenant.ToString(),
                                               days.first.ToString(),
                                               days.last.ToString(),
                                               db::SqlTime(published_at),
                                               CivilDay(published_at, zone).ToString());
  return static_cast<int64_t>(inserted.affected_rows());
}

Task<std::optional<Day>> FindLastPublishedDay(db::Tx& tx) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kGetLastPublishedDay, tx.call().tenant()));
  co_return rows[0].FindDay(0);
}

}  // namespace vinculo::reporting
