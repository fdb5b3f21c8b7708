#pragma once
// C-29. Money that is to be given back to a client, and then was; less of it where a payment that
// it came from was taken back meanwhile (end_cut.h).

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/allocation.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

inline constexpr char kRefunds[] = "refunds/";

// The numbers are those of the API and of the table.
enum class RefundState {
  kDue = 1,
  kSettled = 2,
  kWithdrawn = 3,  // nothing of it is left to give back
};

struct Refund {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;                      // the contract's
  std::optional<Uuid> termination;  // absent: the contract ended without one
  Money amount;
  RefundState state = RefundState::kDue;
  std::optional<Day> settled_on;
  std::string reference;
  absl::Time created_at;
  absl::Time updated_at;
};

// REFUND_SETTLED, REFUND_WITHDRAWN; PAID_IN_FUTURE for a day to come.
absl::StatusOr<Refund> Settled(Refund refund, Day on, std::string reference, Day today);

// C-29, C-40. A refund without what came from a payment that was taken back. The client owes what
// it got of that already: nobody had paid it.
struct LessenedRefund {
  Refund refund;
  Money owed_back;
};
LessenedRefund Lessened(Refund refund, Money taken);

// C-40. What is owed back, as a one-off due today.
Receivable OwedBack(const Uuid& id, const Refund& refund, Money amount, const PaymentTerms& terms);

}  // namespace vinculo::contract
