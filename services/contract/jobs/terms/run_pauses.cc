#include "services/contract/jobs/terms/run_pauses.h"

#include <pqxx/pqxx>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "services/contract/domain/terms/class_pack.h"
#include "services/contract/domain/terms/pause.h"
#include "services/contract/jobs/contract_candidates.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/jobs/terms/save_class_packs.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/sql.h"
#include "services/contract/storage/terms/class_pack_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {
namespace {

template <class Record>
using ByContract = absl::flat_hash_map<Uuid, std::vector<Record>>;

template <class Record>
ByContract<Record> ListOf(pqxx::transaction_base& tx,
                          const db::Statement& statement,
                          const Uuid& tenant,
                          const std::vector<Contract>& contracts,
                          Record (*from_row)(const db::TextRow&)) {
  db::TextArray ids;
  for (const Contract& contract : contracts) ids.Add(contract.id);
  ByContract<Record> records;
  for (const pqxx::row& row : tx.exec_params(statement.text, tenant.ToString(), ids.ToString())) {
    const Record record = from_row(db::TextRow(row));
    records[record.contract].push_back(record);
  }
  return records;
}

// The first of the contract's pauses that has something to do on the day: a contract takes one step
// in a transaction, and is found again for the next.
std::optional<PauseStep> NextStep(const Contract& contract,
                                  std::vector<Pause>& pauses,
                                  Day business_date) {
  for (Pause& pause : pauses) {
    std::optional<PauseStep> step = OverOn(contract, pause, business_date);
    if (!step) step = BegunOn(contract, pause, business_date);
    if (!step) continue;
    pause = step->pause;
    return step;
  }
  return std::nullopt;
}

ContractChange CauseOf(const PauseStep& step) {
  if (step.pause.state == PauseState::kRunning) return ContractChange::kPaused;
  return step.contract.lifecycle == Lifecycle::kActive ? ContractChange::kResumed
                                                       : ContractChange::kPauseCancelled;
}

void SavePauses(pqxx::transaction_base& tx,
                const jobs::JobRun& run,
                const std::vector<Pause>& pauses) {
  db::TextArray ids, states, ends, expirations;
  for (const Pause& pause : pauses) {
    ids.Add(pause.id);
    states.Add(static_cast<int>(pause.state));
    ends.Add(pause.moved.end);
    expirations.Add(pause.moved.expiration);
  }
  tx.exec_params(sql::kUpdatePauses.text,
                 run.tenant.ToString(),
                 ids.ToString(),
                 states.ToString(),
                 ends.ToString(),
                 expirations.ToString(),
                 db::SqlTime(run.now));
}

// Those whose last day the pauses move, with that day.
void AppendMoved(const std::vector<ClassPack>& packs,
                 const std::vector<Pause>& pauses,
                 absl::Time now,
                 std::vector<ClassPack>& moved) {
  for (ClassPack pack : packs) {
    const std::optional<Day> until = KeptUntil(pack, pauses);
    if (until == pack.expires_on) continue;
    pack.expires_on = until;
    pack.version += 1;
    pack.updated_at = now;
    moved.push_back(std::move(pack));
  }
}

}  // namespace

absl::StatusOr<int64_t> RunPauses::Run(const jobs::JobRun& run) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    std::vector<Contract> contracts = ListCandidates(tx, sql::kListContractsToPause, run);
    if (contracts.empty()) return changed;
    ByContract<Pause> pauses = ListOf<Pause>(
        tx, sql::kListPausesOfContracts, run.tenant, contracts, &PauseFromRow<db::TextRow>);
    ByContract<ClassPack> packs = ListOf<ClassPack>(
        tx, sql::kListClassPacksOfContracts, run.tenant, contracts, &ClassPackFromRow<db::TextRow>);
    std::vector<Pause> moved_pauses;
    std::vector<ClassPack> moved_packs;
    std::vector<ContractEvent> events;
    for (Contract& contract : contracts) {
      std::vector<Pause>& own = pauses[contract.id];
      std::optional<PauseStep> step = NextStep(contract, own, run.business_date);
      if (!step) return errors::Internal("a contract to pause or resume is not due by its rule");
      contract = std::move(step->contract);
      contract.version += 1;
      contract.updated_at = run.now;
      events.push_back(ChangeOf(contract,
                                {.cause = CauseOf({contract, step->pause}),
                                 .detail = FormatName(kPauseCollection, step->pause.id),
                                 .on = run.business_date},
                                run.now,
                                zone_));
      AppendMoved(packs[contract.id], own, run.now, moved_packs);
      moved_pauses.push_back(std::move(step->pause));
    }
    SavePauses(tx, run, moved_pauses);
    SaveExpiries(tx, id(), run, moved_packs);
    SaveContracts(tx, run.tenant, contracts);
    PublishAll(tx, id(), run, events);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    changed += static_cast<int64_t>(contracts.size());
  }
}

}  // namespace vinculo::contract
