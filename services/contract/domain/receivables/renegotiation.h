#pragma once
// C-40. Renegotiation: several receivables of a client become instalments. What is owed of them on
// the day (amount, fine, interest), less a discount, is divided into instalments that differ by at
// most one centavo and sum to the whole; the first is due on a day, the others a month later each,
// counted from that day (31 January, 28 February, 31 March). The receivables are cancelled by it.
// Over several contracts each has instalments of its own, for what is owed of it: a debt belongs to
// the contract that it may block (C-28).

#include <optional>
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
inline constexpr int kInstalmentsOfAllMax = 360;

struct RenegotiationTerms {
  Money discount;
  int instalments = 1;
  Day first_due_on;
};

// What of the whole is of one contract, or of none.
struct AgreedShare {
  std::optional<Uuid> contract;
  Money total;

  bool operator==(const AgreedShare&) const = default;
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

// Those of which something is left to pay, in the order of the receivables: what is owed of each
// contract, less its part of the discount in proportion. They sum to the whole.
std::vector<AgreedShare> SharesOf(const std::vector<Receivable>& receivables,
                                  Money discount,
                                  const PaymentTerms& terms);

std::vector<Instalment> InstalmentsOf(Money total, int instalments, Day first_due_on);

}  // namespace vinculo::contract
