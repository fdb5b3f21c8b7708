#include "services/contract/jobs/pricing/cancel_changes.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/resource_name.h"
#include "common/db/binary_param.h"
#include "common/db/sql_time.h"
#include "common/db/text_row.h"
#include "services/contract/domain/receivables/withdraw.h"
#include "services/contract/jobs/pricing/change_from_text.h"
#include "services/contract/jobs/receivables/lock_receivables.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/change_event.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/change_events.pb.h"

namespace vinculo::contract {
namespace {

std::vector<ChangeRecord> Planned(pqxx::transaction_base& tx,
                                  const jobs::JobRun& run,
                                  absl::Span<const Contract> ended) {
  std::vector<Uuid> ids;
  absl::flat_hash_map<Uuid, EndKind> ends;
  for (const Contract& contract : ended) {
    ids.push_back(contract.id);
    ends[contract.id] = *contract.end_kind;
  }
  std::vector<ChangeRecord> changes;
  for (const pqxx::row& row : tx.exec_params(
           sql::kListPlannedChangesOfContracts.text, run.tenant.ToString(), db::BinaryParam(ids))) {
    ChangeRecord change = ChangeFromText(row);
    const EndKind end = ends.at(change.contract);
    changes.push_back(CancelledBy(end, std::move(change), run.now));
  }
  return changes;
}

void Save(pqxx::transaction_base& tx,
          const jobs::JobRun& run,
          const std::vector<ChangeRecord>& changes) {
  std::map<ChangeCancelCause, std::vector<Uuid>> by_cause;
  for (const ChangeRecord& change : changes) by_cause[*change.cancel_cause].push_back(change.id);
  for (const auto& [cause, ids] : by_cause) {
    tx.exec_params(sql::kCancelChanges.text,
                   run.tenant.ToString(),
                   db::BinaryParam(ids),
                   db::SqlTime(run.now),
                   static_cast<int>(cause));
  }
}

std::vector<Receivable> UnissuedCharges(pqxx::transaction_base& tx,
                                        const jobs::JobRun& run,
                                        const std::vector<ChangeRecord>& changes) {
  std::vector<std::string> names;
  names.reserve(changes.size());
  for (const ChangeRecord& change : changes) names.push_back(FormatName(kChanges, change.id));
  std::vector<Uuid> ids;
  for (const pqxx::row& row : tx.exec_params(
           sql::kFindUnissuedCharges.text, run.tenant.ToString(), db::BinaryParam(names))) {
    ids.push_back(db::TextRow(row).GetUuid(0));
  }
  const absl::flat_hash_map<Uuid, Receivable> locked = LockReceivables(tx, run.tenant, ids);
  std::vector<Receivable> charges;
  for (const Uuid& id : ids) {
    absl::StatusOr<Receivable> deleted = Deleted(locked.at(id));
    if (!deleted.ok()) continue;
    deleted->version += 1;
    deleted->updated_at = run.now;
    charges.push_back(*std::move(deleted));
  }
  return charges;
}

}  // namespace

void CancelChanges(pqxx::transaction_base& tx,
                   absl::string_view job,
                   const jobs::JobRun& run,
                   absl::Span<const Contract> ended) {
  if (ended.empty()) return;
  std::vector<ChangeRecord> changes = Planned(tx, run, ended);
  if (changes.empty()) return;
  Save(tx, run, changes);
  std::vector<ContractEvent> events;
  for (ChangeRecord& change : changes) {
    change.version += 1;
    events.push_back(ChangeEvent<v1::ChangeCancelled>(change, run.now));
  }
  const std::vector<Receivable> charges = UnissuedCharges(tx, run, changes);
  for (const Receivable& charge : charges) events.push_back(EventOf(charge));
  if (!charges.empty()) {
    tx.exec_params(
        sql::kUpdateReceivables.text, run.tenant.ToString(), RowsText(kReceivableColumns, charges));
  }
  PublishAll(tx, job, run, events);
}

}  // namespace vinculo::contract
