#include <utility>

#include "common/base/resource_name.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {

Task<pb::Payment> GetPayment(rpc::Call& call, const Deps& deps, const pb::GetPaymentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPayments, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Payment> {
    PaymentRepository payments(tx);
    CO_ASSIGN_OR_RETURN(const Payment payment, co_await payments.Get(id));
    CO_ASSIGN_OR_RETURN(const std::vector<PostedAllocation> allocations,
                        co_await payments.Allocations({id}));
    co_return ToProto(payment, allocations);
  });
}

}  // namespace vinculo::contract
