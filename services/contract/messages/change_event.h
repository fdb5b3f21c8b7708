#pragma once
// What happened to a change of a contract, and to the contract by it.

#include <memory>
#include <utility>

#include "common/base/resource_name.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert_change.h"

namespace vinculo::contract {

// Message: an event with a `change`.
template <class Message>
ContractEvent ChangeEvent(const ChangeRecord& change, absl::Time at) {
  auto payload = std::make_unique<Message>();
  *payload->mutable_change() = ToProto(change);
  return {.event = {.aggregate = FormatName(kChanges, change.id),
                    .version = change.version,
                    .occurred_at = at,
                    .reason = change.undone_at ? change.undo_reason : change.reason},
          .payload = std::move(payload)};
}

// What of the contract differs most: the plan, else the price, the due day, the charge type.
ContractChange CauseOf(const Contract& before, const Contract& after);

}  // namespace vinculo::contract
