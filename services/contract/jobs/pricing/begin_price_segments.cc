#include "services/contract/jobs/pricing/begin_price_segments.h"

#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/contract/domain/occurred_at.h"
#include "services/contract/domain/pricing/turned_contract.h"
#include "services/contract/jobs/pricing/cancel_changes.h"
#include "services/contract/jobs/pricing/change_from_text.h"
#include "services/contract/jobs/pricing/move_promises.h"
#include "services/contract/jobs/pricing/timelines_of.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/change_event.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/change_events.pb.h"

namespace vinculo::contract {
namespace {

constexpr int kSegmentsAPortion = 500;
constexpr char kJob[] = "begin_price_segments";

// What one transaction works on.
struct Portion {
  std::vector<Contract> contracts;
  db::TextArray ids;
  absl::flat_hash_map<Uuid, PriceTimeline> timelines;
  absl::flat_hash_map<Uuid, std::vector<ChangeRecord>> begun;
};

Portion ReadPortion(pqxx::transaction_base& tx, const jobs::JobRun& run) {
  const std::string tenant = run.tenant.ToString();
  const std::string day = run.business_date.ToString();
  Portion portion;
  for (const pqxx::row& row :
       tx.exec_params(sql::kListContractsToTurn.text, tenant, day, kSegmentsAPortion)) {
    portion.contracts.push_back(ContractFromRow(db::TextRow(row)));
    portion.ids.Add(portion.contracts.back().id);
  }
  portion.timelines = TimelinesOf(tx, run.tenant, portion.contracts);
  const std::string ids = portion.ids.ToString();
  for (const pqxx::row& row : tx.exec_params(sql::kListChangesToBegin.text, tenant, ids, day)) {
    ChangeRecord change = ChangeFromText(row);
    portion.begun[change.contract].push_back(std::move(change));
  }
  return portion;
}

ContractEvent TurnedEvent(const Contract& before,
                          const Contract& after,
                          const std::vector<ChangeRecord>& begun,
                          const jobs::JobRun& run,
                          const absl::TimeZone& zone) {
  ToldChange told{.cause = CauseOf(before, after), .on = run.business_date};
  if (!begun.empty()) told.detail = FormatName(kChanges, begun.back().id);
  return ChangeOf(after, told, run.now, zone);
}

// Those of the portion whose due day a change moves, each with the last change that does.
std::vector<MovingDueDay> MovingOf(Portion& portion) {
  std::vector<MovingDueDay> moving;
  for (const Contract& contract : portion.contracts) {
    const auto begun = portion.begun.find(contract.id);
    if (contract.lifecycle == Lifecycle::kEnded || begun == portion.begun.end()) continue;
    const ChangeRecord* mover = nullptr;
    for (const ChangeRecord& change : begun->second) {
      if (change.alteration.billing_day) mover = &change;
    }
    if (mover == nullptr || mover->alteration.billing_day == contract.billing_day) continue;
    moving.push_back({contract, portion.timelines.at(contract.id), *mover});
  }
  return moving;
}

// Nothing of an ended contract moves any more; what is still planned for it is cancelled.
int64_t Turn(pqxx::transaction_base& tx,
             const Portion& portion,
             const jobs::JobRun& run,
             const absl::TimeZone& zone) {
  std::vector<Contract> after, ended;
  std::vector<ContractEvent> events;
  db::TextArray begun_ids;
  for (const Contract& contract : portion.contracts) {
    if (contract.lifecycle == Lifecycle::kEnded) {
      ended.push_back(contract);
      continue;
    }
    const auto found = portion.begun.find(contract.id);
    const std::vector<ChangeRecord> begun =
        found == portion.begun.end() ? std::vector<ChangeRecord>() : found->second;
    for (ChangeRecord change : begun) {
      begun_ids.Add(change.id);
      change.begun_at = run.now;
      change.version += 1;
      events.push_back(
          ChangeEvent<v1::ChangeBegun>(change, OccurredAt(change.effective_on, run.now, zone)));
    }
    std::optional<Contract> turned =
        Turned(contract, portion.timelines.at(contract.id), begun, run.business_date);
    if (!turned) continue;
    turned->version += 1;
    turned->updated_at = run.now;
    events.push_back(TurnedEvent(contract, *turned, begun, run, zone));
    after.push_back(*std::move(turned));
  }
  SaveContracts(tx, run.tenant, after);
  PublishAll(tx, kJob, run, events);
  CancelChanges(tx, kJob, run, ended);
  tx.exec_params(sql::kUpdateBegunChanges.text,
                 run.tenant.ToString(),
                 begun_ids.ToString(),
                 db::SqlTime(run.now));
  tx.exec_params(sql::kDeleteContractTurns.text,
                 run.tenant.ToString(),
                 run.business_date.ToString(),
                 portion.ids.ToString());
  return static_cast<int64_t>(after.size());
}

}  // namespace

absl::StatusOr<int64_t> BeginPriceSegments::Run(const jobs::JobRun& run) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    Portion portion = ReadPortion(tx, run);
    if (portion.contracts.empty()) return changed;
    MovePromises(tx, run, MovingOf(portion));
    changed += Turn(tx, portion, run, zone_);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
  }
}

}  // namespace vinculo::contract
