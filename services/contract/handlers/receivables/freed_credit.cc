#include "services/contract/handlers/receivables/freed_credit.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/receivables/lessened_period.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {

Task<void> Free(db::Tx& tx, Uuid receivable, Money amount, FreedCredit& freed) {
  if (amount == Money()) co_return absl::OkStatus();
  PaymentRepository repository(tx);
  CO_ASSIGN_OR_RETURN(std::vector<PostedAllocation> allocations,
                      co_await repository.AllocationsTo({receivable}));
  for (const Freed& one : FreedFrom(std::move(allocations), amount)) {
    const Uuid id = one.allocation.payment;
    auto payment = std::find_if(freed.payments.begin(),
                                freed.payments.end(),
                                [&id](const Payment& known) { return known.id == id; });
    if (payment == freed.payments.end()) {
      CO_ASSIGN_OR_RETURN(Payment fresh, co_await repository.Get(id));
      payment = freed.payments.insert(freed.payments.end(), std::move(fresh));
    }
    payment->left += one.amount;
    freed.amount += one.amount;
    freed.allocations.push_back(one.allocation);
  }
  co_return absl::OkStatus();
}

void Post(db::Tx& tx, FreedCredit freed) {
  PaymentRepository payments(tx);
  for (Payment& payment : freed.payments) payments.Save(payment, tx.call().now());
  payments.Lessen(freed.allocations);
}

}  // namespace vinculo::contract
