#pragma once
// C-29, C-40. What a payment that is taken back makes of what its client owes and is to be given
// back.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/receivables/payment.h"
#include "services/contract/domain/termination/end_cut.h"
#include "services/contract/domain/termination/refund.h"
#include "services/contract/handlers/receivables/charging_rules.h"

namespace vinculo::contract {

// The payment, what went where, and why it is taken back.
struct PaymentReversal {
  Uuid payment;
  std::vector<PostedAllocation> posted;
  std::string reason;
};

struct ReversedPayment {
  std::vector<Receivable> receivables;
  // One-offs: of what cancelled ones were paid, and of what a refund gave back already.
  std::vector<Receivable> owed_again;
  std::vector<EndCut> cuts;
  std::vector<Refund> refunds;

  // Those that stand and those that are made.
  std::vector<Receivable> all() const;
};

// Reads alone.
Task<ReversedPayment> WithoutPayment(db::Tx& tx,
                                     const Deps& deps,
                                     PaymentReversal reversal,
                                     ChargingRules rules);

// Queued, with their events.
void Post(db::Tx& tx, ReversedPayment reversed, const std::string& reason);

}  // namespace vinculo::contract
