#include "common/filter/list_query.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {

Task<pb::ListPaymentsResponse> ListPayments(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListPaymentsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(
                          PaymentFields(),
                          *deps.page_tokens,
                          call.tenant(),
                          call.method(),
                          {.page_size = req.page_size(),
                           .page_token = req.page_token(),
                           .filter = req.filter(),
                           .order_by = req.order_by().empty() ? "paid_date" : req.order_by()}));
  co_return co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<pb::ListPaymentsResponse> {
    PaymentRepository payments(tx);
    CO_ASSIGN_OR_RETURN(const PaymentRepository::Page page, co_await payments.List(query));
    std::vector<Uuid> ids;
    for (const Payment& payment : page.payments) ids.push_back(payment.id);
    CO_ASSIGN_OR_RETURN(const std::vector<PostedAllocation> allocations,
                        co_await payments.Allocations(ids));
    pb::ListPaymentsResponse response;
    for (const Payment& one : page.payments) {
      *response.add_payments() = ToProto(one, allocations);
    }
    response.set_next_page_token(page.next_page_token);
    co_return response;
  });
}

}  // namespace vinculo::contract
