#include "services/contract/domain/adjustment/item_steps.h"
#include "services/contract/jobs/adjustment/adjustment_portions.h"
#include "services/contract/jobs/adjustment/adjustment_subjects.h"
#include "services/contract/jobs/adjustment/item_portion.h"
#include "services/contract/jobs/adjustment/repriced_contracts.h"

namespace vinculo::contract {
namespace {

void CountApplied(const AdjustmentItem& item, AdjustmentRun& run) {
  if (item.state == ItemState::kApplied) run.applied += 1;
  if (item.state == ItemState::kMoved) run.moved += 1;
  if (ToApply(item)) run.waiting += 1;
}

}  // namespace

bool ApplyPortion(pqxx::transaction_base& tx, const AdjustmentMoment& moment, AdjustmentRun& run) {
  const std::vector<AdjustmentItem> items =
      NextItems(tx,
                moment.tenant,
                run,
                {ItemState::kSimulated, ItemState::kNotified, ItemState::kNoticeProven});
  const std::vector<Contract> contracts = ContractsOf(tx, moment.tenant, items);
  const AdjustmentSubjects subjects(tx, moment.tenant, contracts);
  std::vector<AdjustmentItem> changed;
  RepricedContracts repriced(moment, run);
  for (size_t i = 0; i < items.size(); ++i) {
    const AdjustmentSubject subject = subjects.Of(contracts[i]);
    AppliedItem applied = ItemApplied(items[i], run, subject);
    applied.item.client = contracts[i].client;
    if (applied.item.state == ItemState::kApplied) {
      applied.item.applied_at = moment.now;
      repriced.Add(subject, applied.added);
    }
    CountApplied(applied.item, run);
    AddIfChanged(items[i], std::move(applied.item), moment.now, changed);
  }
  SaveItems(tx, moment.tenant, changed);
  TellItems(tx, moment, run, changed);
  repriced.Save(tx);
  return MoveOn(items, run);
}

}  // namespace vinculo::contract
