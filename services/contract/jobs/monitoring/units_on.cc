#include "services/contract/jobs/monitoring/units_on.h"

#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::flat_hash_map<Uuid, std::string> FormerUnitsOn(pqxx::transaction_base& tx,
                                                     const BlockMoment& moment,
                                                     const std::vector<Uuid>& contracts,
                                                     Day day) {
  absl::flat_hash_map<Uuid, std::string> units;
  if (day >= moment.today()) return units;
  db::TextArray ids;
  for (const Uuid& id : contracts) ids.Add(id);
  for (const pqxx::row& one : tx.exec_params(sql::kFindUnitsOn.text,
                                             moment.tenant.ToString(),
                                             ids.ToString(),
                                             db::SqlTime(StartOfDay(day + 1, moment.zone)))) {
    const db::TextRow row(one);
    units.emplace(row.GetUuid(0), row.String(1));
  }
  return units;
}

}  // namespace vinculo::contract
