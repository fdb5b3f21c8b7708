#include "services/contract/clients/forget_end_reasons.h"

#include <pqxx/pqxx>

#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::contract {

void ForgetEndReasons(pqxx::transaction_base& tx, const Uuid& tenant, const Uuid& client) {
  for (const pqxx::row& row :
       tx.exec_params(sql::kFindTerminationOutcomes.text, tenant.ToString(), client.ToString())) {
    const pqxx::binarystring stored(row[1]);
    v1::TerminationOutcome outcome;
    if (!outcome.ParseFromArray(stored.data(), static_cast<int>(stored.size()))) continue;
    if (outcome.reason().empty() || !outcome.reason_name().empty()) continue;
    outcome.clear_reason();
    tx.exec_params(sql::kSaveTerminationOutcome.text,
                   tenant.ToString(),
                   row[0].c_str(),
                   pqxx::binarystring(outcome.SerializeAsString()));
  }
}

}  // namespace vinculo::contract
