#pragma once
// C-22. A portion of a run's items in some states, locked, with their contracts, and what a step
// made of them.

#include <initializer_list>
#include <pqxx/pqxx>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "services/contract/domain/adjustment/adjustment_item.h"
#include "services/contract/domain/contract.h"
#include "services/contract/jobs/adjustment/adjustment_portions.h"
#include "services/contract/messages/contract_event.h"

namespace vinculo::contract {

// The next items after the run's last contract, in the order of their contracts.
std::vector<AdjustmentItem> NextItems(pqxx::transaction_base& tx,
                                      const Uuid& tenant,
                                      const AdjustmentRun& run,
                                      std::initializer_list<ItemState> states);

// The contracts of the items, in the items' order. `locked`: they are to be changed.
std::vector<Contract> ContractsOf(pqxx::transaction_base& tx,
                                  const Uuid& tenant,
                                  const std::vector<AdjustmentItem>& items);

// The item, a version on, where the step made another of it; otherwise nothing.
void AddIfChanged(const AdjustmentItem& before,
                  AdjustmentItem after,
                  absl::Time now,
                  std::vector<AdjustmentItem>& changed);

void SaveItems(pqxx::transaction_base& tx,
               const Uuid& tenant,
               const std::vector<AdjustmentItem>& items);

// AdjustmentItemChanged of each; their clients are set.
void TellItems(pqxx::transaction_base& tx,
               const AdjustmentMoment& moment,
               const AdjustmentRun& run,
               const std::vector<AdjustmentItem>& items);

// Told as by who asked for the step.
void PublishAll(pqxx::transaction_base& tx,
                const AdjustmentMoment& moment,
                const AdjustmentRun& run,
                const std::vector<ContractEvent>& events);

// The run after these items; whether more may be left.
bool MoveOn(const std::vector<AdjustmentItem>& items, AdjustmentRun& run);

}  // namespace vinculo::contract
