#include "services/contract/domain/receivables/discount.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {

absl::StatusOr<Receivable> Discounted(Receivable receivable,
                                      Money discount,
                                      bool waive_late_charges,
                                      const PaymentTerms& today) {
  RETURN_IF_ERROR(CheckStartsFrom(ReceivableVerb::kPay, receivable.state));
  if (discount > receivable.open) {
    return errors::FailedPrecondition(kDiscountAboveDebt,
                                      "the discount is more than is open",
                                      {{"owed_cents", absl::StrCat(receivable.open.cents())}});
  }
  receivable.discount += discount;
  receivable.amount = receivable.amount - discount;
  receivable.open = receivable.open - discount;
  if (waive_late_charges) receivable = Pay(std::move(receivable), Money(), true, today).receivable;
  receivable = Standing(std::move(receivable), today.today);
  if (receivable.state == ReceivableState::kPaid) receivable.settled_on = today.today;
  return receivable;
}

}  // namespace vinculo::contract
