#include "services/contract/domain/termination/refund.h"

#include <utility>

#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {

absl::StatusOr<Refund> Settled(Refund refund, Day on, std::string reference, Day today) {
  if (refund.state == RefundState::kSettled) {
    return errors::FailedPrecondition(kRefundSettled,
                                      "the client got it before",
                                      {{"settlement_date", refund.settled_on->ToString()}});
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

}  // namespace vinculo::contract
