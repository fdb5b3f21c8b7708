#include "services/contract/domain/termination/refund.h"

#include <algorithm>
#include <utility>

#include "common/errors/errors.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

constexpr char kOwedBack[] = "Devolução recebida de um pagamento estornado";

}  // namespace

absl::StatusOr<Refund> Settled(Refund refund, Day on, std::string reference, Day today) {
  if (refund.state == RefundState::kSettled) {
    return errors::FailedPrecondition(kRefundSettled,
                                      "the client got it before",
                                      {{"settlement_date", refund.settled_on->ToString()}});
  }
  if (refund.state == RefundState::kWithdrawn) {
    return errors::FailedPrecondition(
        kRefundWithdrawn, "what it would give back came from a payment that was taken back", {});
  }
  if (on > today) {
    return errors::FailedPrecondition(kPaidInFuture,
                                      "money does not come on a day before it comes",
                                      {{"today", today.ToString()}});
  }
  refund.state = RefundState::kSettled;
  refund.settled_on = on;
  refund.reference = std::move(reference);
  return refund;
}

LessenedRefund Lessened(Refund refund, Money taken) {
  LessenedRefund lessened{.refund = std::move(refund)};
  if (lessened.refund.state == RefundState::kSettled) {
    lessened.owed_back = taken;
    return lessened;
  }
  Money& amount = lessened.refund.amount;
  amount = std::max(amount - taken, Money());
  if (amount == Money()) lessened.refund.state = RefundState::kWithdrawn;
  return lessened;
}

Receivable OwedBack(const Uuid& id, const Refund& refund, Money amount, const PaymentTerms& terms) {
  Receivable owed{.id = id,
                  .client = refund.client,
                  .contract = refund.contract,
                  .description = kOwedBack,
                  .issues_on = terms.today,
                  .due_on = terms.today,
                  .price = amount,
                  .amount = amount,
                  .open = amount};
  owed.overdue_from_on =
      LastDayOnTime(terms.today, terms.late.RatesOf(owed).grace_days, terms.late.calendar) + 1;
  return Standing(std::move(owed), terms.today);
}

}  // namespace vinculo::contract
