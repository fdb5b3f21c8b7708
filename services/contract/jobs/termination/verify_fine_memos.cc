#include "services/contract/jobs/termination/verify_fine_memos.h"

#include <pqxx/pqxx>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/observability/log.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/termination/termination.h"
#include "services/contract/jobs/contract_candidates.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::contract {
namespace {

// A row of list_fine_memos.sql.
bool Holds(const pqxx::row& row) {
  const pqxx::binarystring outcome(row[1]);
  v1::TerminationOutcome message;
  if (!message.ParseFromArray(outcome.data(), static_cast<int>(outcome.size()))) return false;
  const absl::StatusOr<Money> asked = vinculo::FromProto("amount", message.fine().amount());
  return asked.ok() && asked->cents() == row[2].as<int64_t>() && GivesTheSame(message.fine());
}

}  // namespace

VerifyFineMemos::VerifyFineMemos(observability::Metrics& metrics)
    : verified_(metrics.AddCounter("vinculo_contract_fine_memos_verified_total",
                                   "Memos of fines that were counted again.")),
      different_(metrics.AddCounter("vinculo_contract_fine_memos_different_total",
                                    "Those that gave another fine than they say.")) {}

absl::StatusOr<int64_t> VerifyFineMemos::Run(const jobs::JobRun& run) {
  int64_t different = 0;
  for (Uuid after;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    const pqxx::result rows = tx.exec_params(
        sql::kListFineMemos.text, run.tenant.ToString(), after.ToString(), kJobPortion);
    for (const pqxx::row& row : rows) {
      after = db::TextRow(row).GetUuid(0);
      verified_.Add(1);
      if (Holds(row)) continue;
      different += 1;
      different_.Add(1);
      observability::ProcessLog().Error(
          "a fine is not what its memo says",
          {{"tenant", run.tenant.ToString()}, {"termination", FormatName(kTerminations, after)}});
    }
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    if (static_cast<int>(rows.size()) < kJobPortion) return different;
  }
}

}  // namespace vinculo::contract
