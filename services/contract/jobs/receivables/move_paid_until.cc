#include "services/contract/jobs/receivables/move_paid_until.h"

#include <utility>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/receivables/paid_accounts.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

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
  PaidAccounts accounts = PaidAccountsOf<db::TextRow>(
      tx.exec_params(sql::kFindPaidAccounts.text, moment.tenant.ToString(), paid.ToString()));
  std::vector<Contract> moved;
  std::vector<ContractEvent> events;
  for (const pqxx::row& row : tx.exec_params(
           sql::kFindContractsForUpdate.text, moment.tenant.ToString(), paid.ToString())) {
    Contract contract = ContractFromRow(db::TextRow(row));
    const std::optional<Day> until = PaidUntil(accounts[contract.id]);
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
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  feed::Publish(tx, {.tenant = moment.tenant, .actor = moment.actor, .now = moment.now}, facts);
  return absl::OkStatus();
}

}  // namespace vinculo::contract
