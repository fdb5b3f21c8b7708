#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {
namespace {

// The receivables without what the payment's allocations gave them.
Task<std::vector<Receivable>> WithoutPayment(db::Tx& tx,
                                             Uuid payment,
                                             std::vector<PostedAllocation> posted,
                                             Day today) {
  std::vector<Uuid> ids;
  for (const PostedAllocation& one : posted) ids.push_back(one.allocation.receivable);
  ReceivableRepository receivables(tx);
  PaymentRepository payments(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> before, co_await receivables.GetAll(ids));
  CO_ASSIGN_OR_RETURN(const PaymentRepository::LastLate last,
                      co_await payments.LastLatePayments(ids, payment));
  std::vector<Receivable> after;
  for (size_t i = 0; i < posted.size(); ++i) {
    const auto late = last.find(ids[i]);
    after.push_back(TakenBack(std::move(before[i]),
                              posted[i].allocation,
                              late == last.end() ? std::nullopt : std::optional<Day>(late->second),
                              today));
  }
  co_return after;
}

}  // namespace

Task<pb::Payment> ReversePayment(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::ReversePaymentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPayments, req.name()));
  errors::FieldViolations violations;
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Payment> {
    PaymentRepository payments(tx);
    CO_ASSIGN_OR_RETURN(Payment payment, co_await payments.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), payment.version));
    CO_RETURN_IF_ERROR(CheckReversible(payment));
    CO_ASSIGN_OR_RETURN(const std::vector<PostedAllocation> posted,
                        co_await payments.Allocations({id}));
    CO_ASSIGN_OR_RETURN(std::vector<Receivable> receivables,
                        co_await WithoutPayment(tx, id, posted, today));
    CO_ASSIGN_OR_RETURN(const std::vector<MovedContract> moved,
                        co_await MovePaidUntil(tx, receivables));
    payment.reversed_on = today;
    payment.reversal_reason = req.reason();
    payment.left = Money();
    payments.Save(payment, call.now());
    Publish(tx, EventOf(payment, posted));
    for (Receivable& receivable : receivables) Post(tx, receivable, req.reason());
    Post(tx, deps, moved);
    co_return ToProto(payment, posted);
  });
}

}  // namespace vinculo::contract
