#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/handlers/receivables/reversed_payment.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {

Task<pb::Payment> ReversePayment(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::ReversePaymentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPayments, req.name()));
  errors::FieldViolations violations;
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Payment> {
    PaymentRepository payments(tx);
    CO_ASSIGN_OR_RETURN(Payment payment, co_await payments.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), payment.version));
    CO_RETURN_IF_ERROR(CheckReversible(payment));
    CO_ASSIGN_OR_RETURN(const std::vector<PostedAllocation> posted,
                        co_await payments.Allocations({id}));
    const PaymentReversal reversal{.payment = id, .posted = posted, .reason = req.reason()};
    CO_ASSIGN_OR_RETURN(ReversedPayment reversed,
                        co_await WithoutPayment(tx, deps, reversal, rules));
    CO_ASSIGN_OR_RETURN(const std::vector<MovedContract> moved,
                        co_await MovePaidUntil(tx, reversed.all()));
    payment.reversed_on = rules.today;
    payment.reversal_reason = req.reason();
    payment.left = Money();
    payments.Save(payment, call.now());
    Publish(tx, EventOf(payment, posted));
    Post(tx, std::move(reversed), req.reason());
    Post(tx, deps, moved);
    co_return ToProto(payment, posted);
  });
}

}  // namespace vinculo::contract
