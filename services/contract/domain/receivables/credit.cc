#include "services/contract/domain/receivables/credit.h"

#include <algorithm>
#include <utility>

namespace vinculo::contract {

Credited UseCredits(Receivable receivable, std::vector<Credit>& credits, Day today) {
  Credited credited{.receivable = std::move(receivable)};
  for (Credit& credit : credits) {
    const Money used = std::min(credit.left, credited.receivable.open);
    if (used == Money()) continue;
    credit.left = credit.left - used;
    credited.receivable.open = credited.receivable.open - used;
    credited.uses.push_back(
        {credit.payment, {.receivable = credited.receivable.id, .amount = used}});
  }
  credited.receivable = Standing(std::move(credited.receivable), today);
  if (credited.receivable.state == ReceivableState::kPaid) credited.receivable.settled_on = today;
  return credited;
}

}  // namespace vinculo::contract
