#pragma once
// C-40. What one client owes for one reason, and how its amount came about.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/late_charges.h"
#include "services/contract/domain/receivables/pro_rata.h"
#include "services/contract/domain/receivables/receivable_state.h"

namespace vinculo::contract {

inline constexpr char kReceivables[] = "receivables/";

// Why it is charged. The numbers are those of the API and of the tables.
enum class ChargeKind : int16_t {
  kRecurring = 1,  // one of a contract's periods
  kOneOff = 2,     // anything else
};

struct Receivable {
  Uuid id;
  int64_t version = 1;
  Uuid client;
  std::optional<Uuid> contract;
  ChargeKind kind = ChargeKind::kOneOff;
  ReceivableState state = ReceivableState::kScheduled;
  std::string description;

  Day issues_on;        // the client owes it from here on
  Day due_on;           // as agreed, weekend or holiday or not
  Day overdue_from_on;  // the day after the last one on which a payment is on time
  // RECURRING: the first and the last day that it covers.
  std::optional<Day> period_first_on;
  std::optional<Day> period_last_on;

  // amount = price x charged / period days - discount (pro_rata.h).
  Money price;
  int charged_days = 1;
  int period_days = 1;
  Money discount;
  Money amount;
  Money open;  // left of the amount; 0 when paid, cancelled or deleted

  // Of what was paid late.
  Money fine_charged;
  Money interest_charged;
  Money fine_paid;
  Money interest_paid;
  std::optional<Day> charged_until_on;

  std::optional<Day> settled_on;  // PAID: the day of the last payment
  std::string cancel_reason;
  std::optional<Uuid> renegotiated_in;  // CANCELLED by this renegotiation
  std::optional<Uuid> made_by;          // the renegotiation that it is an instalment of
  std::string external_id;              // empty: none

  absl::Time created_at;
  absl::Time updated_at;
};

// The amount of a price, its share and a discount, which is at most the rest: never below zero.
Money AmountOf(Money price, ProRataShare share, Money discount);

LateAccount AccountOf(const Receivable& receivable);

// 0 while it was not paid late; of one that is still open, as of `day`.
int DaysLate(const Receivable& receivable, Day day);

// The receivable with the state that its facts give on `day` (receivable_state.h).
Receivable Standing(Receivable receivable, Day day);

}  // namespace vinculo::contract
