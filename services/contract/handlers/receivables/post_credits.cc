#include "services/contract/handlers/receivables/post_credits.h"

#include <utility>

#include "services/contract/domain/receivables/credit.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {

Task<UsedCredits> UseCreditsOf(db::Tx& tx, Receivable receivable, Day today) {
  UsedCredits used{.receivable = std::move(receivable)};
  if (used.receivable.state == ReceivableState::kScheduled) co_return used;
  PaymentRepository repository(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Payment> payments,
                      co_await repository.WithCredit(used.receivable.client));
  std::vector<Credit> credits;
  for (const Payment& payment : payments) credits.push_back({payment.id, payment.left});
  Credited credited = UseCredits(std::move(used.receivable), credits, today);
  used.receivable = std::move(credited.receivable);
  for (size_t i = 0; i < payments.size(); ++i) {
    if (payments[i].left == credits[i].left) continue;
    payments[i].left = credits[i].left;
    used.payments.push_back(std::move(payments[i]));
  }
  for (const CreditUse& use : credited.uses) {
    used.allocations.push_back({.payment = use.payment,
                                .allocation = use.allocation,
                                .from_credit = true,
                                .allocated_on = today});
  }
  co_return used;
}

void Post(db::Tx& tx, UsedCredits used) {
  PaymentRepository payments(tx);
  for (Payment& payment : used.payments) payments.Save(payment, tx.call().now());
  payments.Insert(used.allocations);
}

}  // namespace vinculo::contract
