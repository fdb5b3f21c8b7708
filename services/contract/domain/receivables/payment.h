#pragma once
// C-40. Money that came in from a client.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/allocation.h"

namespace vinculo::contract {

inline constexpr char kPayments[] = "payments/";

// How it came in. The numbers are those of the API and of the tables.
enum class PaymentMethod : int16_t {
  kUnknown = 0,
  kBankSlip = 1,
  kCard = 2,
  kDirectDebit = 3,
  kPix = 4,
  kCash = 5,
  kTransfer = 6,
  kCheque = 7,
};

// It never changes but for its rest and its reversal, once.
struct Payment {
  Uuid id;
  int64_t version = 1;
  Uuid client;
  Day paid_on;
  Money amount;
  Money left;  // the client's credit; 0 when reversed
  PaymentMethod method = PaymentMethod::kUnknown;
  std::string reference;
  std::string external_id;  // empty: none
  std::optional<Day> reversed_on;
  std::string reversal_reason;
  absl::Time created_at;
  absl::Time updated_at;
};

// An allocation of a payment as it is kept.
struct PostedAllocation {
  Uuid payment;
  Allocation allocation;
  int ordinal = 1;           // in the payment, from 1
  bool from_credit = false;  // later, from its rest
  Day allocated_on;
  // Of the receivable.
  std::optional<Uuid> contract;
  ChargeKind kind = ChargeKind::kOneOff;
};

// FAILED_PRECONDITION PAYMENT_REVERSED: a payment is taken back once.
absl::Status CheckReversible(const Payment& payment);

}  // namespace vinculo::contract
