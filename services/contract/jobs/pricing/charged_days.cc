#include "services/contract/jobs/pricing/charged_days.h"

#include <utility>

#include "common/db/binary_param.h"
#include "common/db/text_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::flat_hash_map<Uuid, ChargedDays> ChargedDaysOf(pqxx::transaction_base& tx,
                                                     const Uuid& tenant,
                                                     const std::vector<Uuid>& contracts) {
  const pqxx::binarystring named = db::BinaryParam(contracts);
  absl::flat_hash_map<Uuid, ChargedDays> charged;
  for (const pqxx::row& one :
       tx.exec_params(sql::kListChargedUntil.text, tenant.ToString(), named)) {
    const db::TextRow row(one);
    charged[row.GetUuid(0)].until_on = row.GetDay(1);
  }
  for (const pqxx::row& one :
       tx.exec_params(sql::kListUnchargedDays.text, tenant.ToString(), named)) {
    const db::TextRow row(one);
    charged[row.GetUuid(0)].uncharged.push_back({row.GetDay(1), row.FindDay(2).value_or(kForever)});
  }
  for (auto& [id, days] : charged) days.uncharged = Joined(std::move(days.uncharged));
  return charged;
}

}  // namespace vinculo::contract
