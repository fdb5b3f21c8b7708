#include "services/contract/domain/receivables/payment.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {

absl::Status CheckReversible(const Payment& payment) {
  if (!payment.reversed_on) return absl::OkStatus();
  return errors::FailedPrecondition(kPaymentReversed,
                                    "the payment was reversed already",
                                    {{"payment", FormatName(kPayments, payment.id)},
                                     {"reversal_date", payment.reversed_on->ToString()}});
}

}  // namespace vinculo::contract
