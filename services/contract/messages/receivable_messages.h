#pragma once
// Receivables and payments as the API's messages and as events.

#include <vector>

#include "services/contract/domain/receivables/billing_run.h"
#include "services/contract/domain/receivables/payment.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/receivables/renegotiation.h"
#include "services/contract/messages/contract_event.h"
#include "vinculo/contract/v1/billing_run_service.pb.h"
#include "vinculo/contract/v1/receivable.pb.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::contract {

v1::Receivable ToProto(const Receivable& receivable);
v1::Renegotiation ToProto(const Renegotiation& renegotiation);
v1::BillingRun ToProto(const BillingRun& run);
// `allocations` are those of the payment, and of others, in their order.
v1::Payment ToProto(const Payment& payment, const std::vector<PostedAllocation>& allocations);

// As events and snapshots tell it: what was recorded, without later uses of its rest.
v1::Payment ToldPayment(const Payment& payment, const std::vector<PostedAllocation>& allocations);
// ReceivableChanged. The reason is what the caller gave.
ContractEvent EventOf(const Receivable& receivable, const std::string& reason = "");
// PaymentRecorded or, once reversed, PaymentReversed.
ContractEvent EventOf(const Payment& payment, const std::vector<PostedAllocation>& allocations);
// PaymentReassigned, from the client whose it was.
ContractEvent ReassignedFrom(const Uuid& previous_client,
                             const Payment& payment,
                             const std::vector<PostedAllocation>& allocations);
// ReceivablesIssued by a run or an import, and PaymentsImported: one event for each 500 of them,
// numbered on from `events`, which is how many there were and becomes how many there are.
std::vector<ContractEvent> IssuedBy(const Uuid& run,
                                    int64_t& events,
                                    absl::Span<const Receivable> receivables,
                                    absl::Time now);
std::vector<ContractEvent> ImportedBy(const Uuid& import,
                                      int64_t& events,
                                      absl::Span<const Receivable> receivables,
                                      absl::Time now);
// Likewise: ReceivablesRemoved by an import that was taken back.
std::vector<ContractEvent> RemovedBy(const Uuid& import,
                                     int64_t& events,
                                     absl::Span<const Uuid> receivables,
                                     absl::Time now);
std::vector<ContractEvent> PaymentsOf(const Uuid& import,
                                      int64_t& events,
                                      absl::Span<const v1::Payment> payments,
                                      absl::Time now);

}  // namespace vinculo::contract
