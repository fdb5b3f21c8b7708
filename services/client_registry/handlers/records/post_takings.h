#pragma once
#include <vector>

#include "common/base/day.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/records/client_credit_use.h"

namespace vinculo::client_registry {

// Queues what a use (kUse) or its reversal (kReversal) does to each of the credits that it takes
// from, with the credit's event. Those are among `credits`.
void PostTakings(db::Tx& tx,
                 const ClientCreditUse& use,
                 CreditEntryKind kind,
                 Day on,
                 std::vector<ClientCredit> credits);

}  // namespace vinculo::client_registry
