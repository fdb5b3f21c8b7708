#pragma once
// C-40. What a client paid over is its credit: the rest of a payment, used by the next receivables
// as they are issued, the oldest payment first. It is the client's own money and falls with its
// payment when that is reversed; what a company grants is kept by the client registry.

#include <vector>

#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/allocation.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// The rest of a payment.
struct Credit {
  Uuid payment;
  Money left;
};

struct CreditUse {
  Uuid payment;
  Allocation allocation;
};

struct Credited {
  Receivable receivable;
  std::vector<CreditUse> uses;
};

// The receivable on the day of its issue, after the credits, which lessen by what is used.
// `credits` stand in the order of their payments.
Credited UseCredits(Receivable receivable, std::vector<Credit>& credits, Day today);

}  // namespace vinculo::contract
