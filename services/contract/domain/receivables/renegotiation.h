#pragma once
// C-40. Renegotiation: several receivables of a client become instalments. What is owed of them on
// the day (amount, fine, interest), less a discount, is divided into instalments that differ by at
// most one centavo and sum to the whole; the first is due on a day, the others a month later each,
// counted from that day (31 January, 28 February, 31 March). The receivables are cancelled by it.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/allocation.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

inline constexpr char kRenegotiations[] = "renegotiations/";
inline constexpr int kInstalmentsMax = 60;
inline constexpr int kRenegotiatedMax = 200;

struct RenegotiationTerms {
  Money discount;
  int instalments = 1;
  Day first_due_on;
};

struct Instalment {
  Money amount;
  Day due_on;

  bool operator==(const Instalment&) const = default;
};

struct Renegotiation {
  Uuid id;
  Uuid client;
  Day agreed_on;
  Money principal;
  Money fine;
  Money interest;
  Money discount;
  std::vector<Uuid> receivables;
  std::vector<Uuid> instalments;
  std::string reason;
  absl::Time created_at;

  Money total() const { return principal + fine + interest - discount; }
};

// What is owed of the receivables on the day, as a renegotiation without id and reason.
// FAILED_PRECONDITION RECEIVABLE_STATE, RECEIVABLE_OF_ANOTHER_CLIENT, DISCOUNT_ABOVE_DEBT (nothing
// would be left to pay).
absl::StatusOr<Renegotiation> Renegotiated(const std::vector<Receivable>& receivables,
                                           Money discount,
                                           const PaymentTerms& terms);

std::vector<Instalment> InstalmentsOf(Money total, int instalments, Day first_due_on);

}  // namespace vinculo::contract
