#pragma once
// C-40. Receivables and payments that come with their history from another system.

#include <optional>
#include <string>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/payment.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// A receivable as a row tells it.
struct ReceivableHistory {
  Uuid client;
  std::optional<Uuid> contract;
  Money amount;
  Day due_on;
  std::optional<Day> issued_on;  // default: the due date, or today where that is to come
  std::optional<Day> period_first_on;
  std::optional<Day> period_last_on;
  bool cancelled = false;
  std::string description;
  std::string external_id;
};

// Its state as of today, nothing of it paid yet. Violations have fields from the receivable.
Receivable ImportedReceivable(const Uuid& id,
                              const ReceivableHistory& history,
                              Day on_time,
                              Day today,
                              errors::FieldViolations* violations);

// A payment as a row tells it: what of it was fine and interest is what the other system charged.
// What it added beside them counts as interest, as far as it would be over: some systems tell fine
// and interest in it once more.
struct PaymentHistory {
  Payment payment;
  Uuid receivable;
  Money fine;
  Money interest;
  Money discount;
  Money addition;
};

// Violations have fields from the row.
void CheckPaymentHistory(const PaymentHistory& history,
                         Day today,
                         errors::FieldViolations* violations);

// The receivable after the payment, what went to it, and the payment with its rest. A receivable
// that is closed takes nothing: all of the payment is its rest.
struct PaidByHistory {
  Receivable receivable;
  Allocation allocation;
  Payment payment;
};
PaidByHistory PayByHistory(Receivable receivable, const PaymentHistory& history, Day today);

}  // namespace vinculo::contract
