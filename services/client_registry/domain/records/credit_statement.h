#pragma once
// What a client may use at the end of a day, and how that came about.

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

// A ledger entry of one of the client's credits. The numbers of the kinds are those of the proto;
// an expiry is in no ledger.
enum class StatementKind : int16_t {
  kGrant = 1,
  kUse = 2,
  kReversal = 3,
  kRevocation = 4,
  kExpiry = 5,
};
struct LedgerEntry {
  Uuid credit;
  StatementKind kind = StatementKind::kGrant;
  Money amount;  // negative where it goes
  Day made_on;
  std::string reference;
  std::string reason;
  absl::Time made_at;
  std::optional<Day> expires_on;  // of the credit
};

struct CreditBalance {
  Money balance;
  // The last day of what expires next, and how much that is.
  std::optional<Day> next_expires_on;
  Money next_expires;
};

struct StatementLine {
  Day on;
  StatementKind kind = StatementKind::kGrant;
  Money amount;
  Money balance;  // after the line
  Uuid credit;
  std::string reference;
  std::string reason;
  std::optional<absl::Time> made_at;  // none of an expiry
};

struct CreditStatement {
  Money opening;
  std::vector<StatementLine> lines;
  Money closing;
};

inline constexpr int kStatementDaysMax = 366;

// What of the credits was left at the end of the day and had not expired: a credit may be
// used on its last day and not after.
CreditBalance BalanceOn(Day day, const std::vector<LedgerEntry>& ledger);

// What came and went from the first day to the last, both included: on the day after its last
// a credit loses what it still had, before anything else of that day; what is given back to it
// later changes no balance. `ledger` holds every entry up to the last day, as they were made.
CreditStatement StatementOf(Day first, Day last, const std::vector<LedgerEntry>& ledger);

// A violation of "as_of_date", AS_OF_IN_FUTURE, for a day that has not come.
absl::Status CheckBalanceDay(Day day, Day today);

// Violations of "last_date": PERIOD_REVERSED, STATEMENT_TOO_LONG over 366 days, and
// AS_OF_IN_FUTURE for a day that is not over.
absl::Status CheckStatementPeriod(Day first, Day last, Day today);

}  // namespace vinculo::client_registry
