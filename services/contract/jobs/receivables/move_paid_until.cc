#include "services/contract/jobs/receivables/move_paid_until.h"

#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/domain/receivables/paid_until.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

struct Known {
  std::optional<Day> before;
  std::vector<ChargedPeriod> periods;
};

using KnownPeriods = absl::flat_hash_map<Uuid, Known>;

KnownPeriods PeriodsOf(pqxx::transaction_base& tx, const Uuid& tenant, const std::string& ids) {
  KnownPeriods known;
  for (const pqxx::row& one : tx.exec_params(sql::kFindPaidPeriods.text, tenant.ToString(), ids)) {
    const db::TextRow row(one);
    Known& of_contract = known[row.GetUuid(0)];
    of_contract.before = row.FindDay(1);
    of_contract.periods.push_back(
        {.days = {row.GetDay(2), row.GetDay(3)},
         .standing =
             StandingOf(static_cast<ReceivableState>(row.Int(4)), row.Bool(5), row.Bool(6))});
  }
  return known;
}

}  // namespace

absl::Status MovePaidUntil(pqxx::transaction_base& tx,
                           const BillingMoment& moment,
                           const std::vector<Receivable>& receivables) {
  db::TextArray paid;
  bool any = false;
  for (const Receivable& receivable : receivables) {
    if (receivable.state != ReceivableState::kPaid) continue;
    paid.Add(*receivable.contract);
    any = true;
  }
  if (!any) return absl::OkStatus();
  KnownPeriods known = PeriodsOf(tx, moment.tenant, paid.ToString());
  std::vector<Contract> moved;
  std::vector<ContractEvent> events;
  for (const pqxx::row& row : tx.exec_params(
           sql::kFindContractsForUpdate.text, moment.tenant.ToString(), paid.ToString())) {
    Contract contract = ContractFromRow(db::TextRow(row));
    Known& of_contract = known[contract.id];
    const std::optional<Day> until = PaidUntil(of_contract.before, std::move(of_contract.periods));
    if (until == contract.paid_until_on) continue;
    contract.paid_until_on = until;
    contract.version += 1;
    contract.updated_at = moment.now;
    events.push_back(
        ChangeOf(contract, {.cause = ContractChange::kPaidUntil}, moment.now, moment.zone));
    moved.push_back(std::move(contract));
  }
  if (moved.empty()) return absl::OkStatus();
  SaveContracts(tx, moment.tenant, moved);
  std::vector<feed::Fact> facts;
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  feed::Publish(tx, {.tenant = moment.tenant, .actor = moment.actor, .now = moment.now}, facts);
  return absl::OkStatus();
}

}  // namespace vinculo::contract
