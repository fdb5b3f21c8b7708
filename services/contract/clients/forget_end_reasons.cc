#include "services/contract/clients/forget_end_reasons.h"

#include <pqxx/pqxx>

#include "common/base/resource_name.h"
#include "common/db/text_row.h"
#include "common/observability/log.h"
#include "services/contract/domain/termination/termination.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::contract {
namespace {

void Save(pqxx::transaction_base& tx,
          const Uuid& tenant,
          const Uuid& termination,
          const v1::TerminationOutcome& outcome) {
  tx.exec_params(sql::kSaveTerminationOutcome.text,
                 tenant.ToString(),
                 termination.ToString(),
                 pqxx::binarystring(outcome.SerializeAsString()));
}

}  // namespace

int64_t ForgetEndReasons(pqxx::transaction_base& tx, const Uuid& tenant, const Uuid& client) {
  int64_t unreadable = 0;
  for (const pqxx::row& row :
       tx.exec_params(sql::kFindTerminationOutcomes.text, tenant.ToString(), client.ToString())) {
    const Uuid termination = db::TextRow(row).GetUuid(0);
    const pqxx::binarystring stored(row[1]);
    v1::TerminationOutcome outcome;
    if (!outcome.ParseFromArray(stored.data(), static_cast<int>(stored.size()))) {
      unreadable += 1;
      observability::ProcessLog().Error(
          "an outcome that cannot be read is cleared",
          {{"tenant", tenant.ToString()}, {"termination", FormatName(kTerminations, termination)}});
      Save(tx, tenant, termination, {});
      continue;
    }
    if (outcome.reason().empty() || !outcome.reason_name().empty()) continue;
    outcome.clear_reason();
    Save(tx, tenant, termination, outcome);
  }
  return unreadable;
}

}  // namespace vinculo::contract
