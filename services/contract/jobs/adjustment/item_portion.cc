#include "services/contract/jobs/adjustment/item_portion.h"

#include <string>
#include <utility>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_item_columns.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

std::vector<AdjustmentItem> NextItems(pqxx::transaction_base& tx,
                                      const Uuid& tenant,
                                      const AdjustmentRun& run,
                                      std::initializer_list<ItemState> states) {
  db::TextArray numbers;
  for (const ItemState state : states) numbers.Add(static_cast<int>(state));
  std::vector<AdjustmentItem> items;
  for (const pqxx::row& row : tx.exec_params(sql::kListItemsToWorkOn.text,
                                             tenant.ToString(),
                                             run.id.ToString(),
                                             run.last_contract.ToString(),
                                             numbers.ToString(),
                                             kAdjustedPerPortion)) {
    items.push_back(AdjustmentItemFromRow(db::TextRow(row)));
  }
  return items;
}

std::vector<Contract> ContractsOf(pqxx::transaction_base& tx,
                                  const Uuid& tenant,
                                  const std::vector<AdjustmentItem>& items) {
  db::TextArray ids;
  for (const AdjustmentItem& item : items) ids.Add(item.contract);
  std::vector<Contract> contracts;
  contracts.reserve(items.size());
  for (const pqxx::row& row :
       tx.exec_params(sql::kLockContractsToAdjust.text, tenant.ToString(), ids.ToString())) {
    contracts.push_back(ContractFromRow(db::TextRow(row)));
  }
  return contracts;
}

void AddIfChanged(const AdjustmentItem& before,
                  AdjustmentItem after,
                  absl::Time now,
                  std::vector<AdjustmentItem>& changed) {
  if (after.state == before.state && after.finding == before.finding) return;
  after.version += 1;
  after.updated_at = now;
  changed.push_back(std::move(after));
}

void SaveItems(pqxx::transaction_base& tx,
               const Uuid& tenant,
               const std::vector<AdjustmentItem>& items) {
  if (items.empty()) return;
  tx.exec_params(
      sql::kUpdateAdjustmentItems.text, tenant.ToString(), RowsText(kAdjustmentItemColumns, items));
}

void TellItems(pqxx::transaction_base& tx,
               const AdjustmentMoment& moment,
               const AdjustmentRun& run,
               const std::vector<AdjustmentItem>& items) {
  std::vector<ContractEvent> events;
  events.reserve(items.size());
  for (const AdjustmentItem& item : items) events.push_back(EventOf(item));
  PublishAll(tx, moment, run, events);
}

void PublishAll(pqxx::transaction_base& tx,
                const AdjustmentMoment& moment,
                const AdjustmentRun& run,
                const std::vector<ContractEvent>& events) {
  if (events.empty()) return;
  std::vector<feed::Fact> facts;
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  feed::Publish(tx, {.tenant = moment.tenant, .actor = run.step_by, .now = moment.now}, facts);
}

bool MoveOn(const std::vector<AdjustmentItem>& items, AdjustmentRun& run) {
  if (items.empty()) return false;
  run.handled += static_cast<int64_t>(items.size());
  run.last_contract = items.back().contract;
  return items.size() == kAdjustedPerPortion;
}

}  // namespace vinculo::contract
