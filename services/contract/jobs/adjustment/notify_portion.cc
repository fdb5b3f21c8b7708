#include "services/contract/domain/adjustment/item_steps.h"
#include "services/contract/jobs/adjustment/adjustment_portions.h"
#include "services/contract/jobs/adjustment/item_portion.h"
#include "services/contract/messages/convert_adjustment.h"

namespace vinculo::contract {

bool NotifyPortion(pqxx::transaction_base& tx, const AdjustmentMoment& moment, AdjustmentRun& run) {
  const std::vector<AdjustmentItem> items =
      NextItems(tx, moment.tenant, run, {ItemState::kSimulated});
  const std::vector<Contract> contracts = ContractsOf(tx, moment.tenant, items);
  std::vector<AdjustmentItem> changed;
  for (size_t i = 0; i < items.size(); ++i) {
    AdjustmentItem item = ItemNotified(items[i], run);
    item.client = contracts[i].client;
    AddIfChanged(items[i], std::move(item), moment.now, changed);
  }
  std::vector<ContractEvent> events;
  for (const AdjustmentItem& item : changed) {
    if (item.state != ItemState::kNotified) continue;
    events.push_back(NoticeDueOf(item, run, moment.now));
    run.notified += 1;
  }
  SaveItems(tx, moment.tenant, changed);
  PublishAll(tx, moment, run, events);
  return MoveOn(items, run);
}

}  // namespace vinculo::contract
