#pragma once
// A credit of a client and the entries of its ledger. The numbers of the kinds are stored and
// are, of those that are entered, those of the proto's statement.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

struct ClientCredit {
  Uuid id;
  int64_t version = 1;
  Uuid client;
  Money amount;
  Money left;  // expired or not
  Day granted_on;
  std::optional<Day> expires_on;  // the last day on which it may be used
  std::string reason;
  std::string reference;
  std::string actor;
  absl::Time created_at;
  absl::Time updated_at;
};

enum class CreditEntryKind : int16_t { kGrant = 1, kUse = 2, kReversal = 3, kRevocation = 4 };

// What makes an entry.
struct CreditPosting {
  CreditEntryKind kind = CreditEntryKind::kGrant;
  Money amount;  // negative where it goes
  Day made_on;
  std::optional<Uuid> use;
  std::string reference;
  std::string reason;
  std::string actor;
  absl::Time made_at;
};

struct CreditEntry {
  Uuid credit;
  int64_t entry = 1;  // the credit's version that it made
  CreditPosting posting;
};

inline constexpr char kClientCreditCollection[] = "clientCredits/";
inline constexpr Money kCreditMax{1'000'000'00};

// 0.01 to 1,000,000.00: AMOUNT_OUT_OF_RANGE otherwise.
void CheckCreditAmount(const char* field, Money amount, errors::FieldViolations& violations);

// A grant as it is stored. An amount out of range, a reason that says nothing, and an expiry
// before the day of the grant, are violations with the field's path after "client_credit.".
ClientCredit CheckedCredit(ClientCredit credit, errors::FieldViolations& violations);

// The credit after the posting, as the next entry of its ledger. Never below zero, never
// above the grant: callers post what TakeCredits or the credit itself gave them.
CreditEntry Post(CreditPosting posting, ClientCredit& credit);

// FAILED_PRECONDITION CREDIT_SPENT where nothing is left to take back.
absl::Status CheckRevocable(const ClientCredit& credit);

}  // namespace vinculo::client_registry
