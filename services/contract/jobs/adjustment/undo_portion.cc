#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/domain/adjustment/item_steps.h"
#include "services/contract/jobs/adjustment/adjustment_portions.h"
#include "services/contract/jobs/adjustment/adjustment_subjects.h"
#include "services/contract/jobs/adjustment/item_portion.h"
#include "services/contract/jobs/adjustment/repriced_contracts.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using Charges = absl::flat_hash_map<Uuid, std::vector<ChargedPrice>>;

// What each contract was charged from its adjustment's day on.
Charges ChargesSince(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     const std::vector<AdjustmentItem>& items) {
  db::TextArray contracts, days;
  for (const AdjustmentItem& item : items) {
    contracts.Add(item.contract);
    days.Add(item.effective_on);
  }
  Charges charges;
  for (const pqxx::row& one : tx.exec_params(sql::kListChargedPeriods.text,
                                             tenant.ToString(),
                                             contracts.ToString(),
                                             days.ToString())) {
    const db::TextRow row(one);
    charges[row.GetUuid(0)].push_back({row.GetDay(1), row.Cents(2)});
  }
  return charges;
}

}  // namespace

bool UndoPortion(pqxx::transaction_base& tx, const AdjustmentMoment& moment, AdjustmentRun& run) {
  const std::vector<AdjustmentItem> items =
      NextItems(tx, moment.tenant, run, {ItemState::kApplied});
  const std::vector<Contract> contracts = ContractsOf(tx, moment.tenant, items);
  const AdjustmentSubjects subjects(tx, moment.tenant, contracts);
  Charges charges = ChargesSince(tx, moment.tenant, items);
  std::vector<AdjustmentItem> changed;
  RepricedContracts repriced(moment, run);
  for (size_t i = 0; i < items.size(); ++i) {
    const AdjustmentSubject subject = subjects.Of(contracts[i]);
    UndoneItem undone = ItemUndone(items[i], subject, charges[items[i].contract]);
    undone.item.client = contracts[i].client;
    if (undone.item.state == ItemState::kUndone) {
      repriced.Add(subject, undone.added);
      run.undone += 1;
    } else {
      run.not_undone += 1;
    }
    AddIfChanged(items[i], std::move(undone.item), moment.now, changed);
  }
  SaveItems(tx, moment.tenant, changed);
  TellItems(tx, moment, run, changed);
  repriced.Save(tx);
  return MoveOn(items, run);
}

}  // namespace vinculo::contract
