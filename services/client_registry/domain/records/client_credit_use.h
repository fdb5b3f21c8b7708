#pragma once
// A use of a client's credits.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/client_credit.h"

namespace vinculo::client_registry {

struct CreditTaking {
  Uuid credit;
  Money amount;

  bool operator==(const CreditTaking&) const = default;
};

struct ClientCreditUse {
  Uuid id;
  int64_t version = 1;
  Uuid client;
  Money amount;
  std::string reference;
  Day used_on;
  std::vector<CreditTaking> takings;  // in the order in which they were taken
  std::optional<absl::Time> reversed_at;
  std::string reverse_reason;
  std::string actor;
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kClientCreditUseCollection[] = "clientCreditUses/";

// A use as it is stored, its takings still to come. Violations have the field's path after
// "client_credit_use.".
ClientCreditUse CheckedCreditUse(ClientCreditUse use, errors::FieldViolations& violations);

// What a use takes from the credits that may be used on its day: from those that expire
// first, of those from the oldest. All of the amount or nothing: FAILED_PRECONDITION
// CREDIT_INSUFFICIENT.
absl::StatusOr<std::vector<CreditTaking>> TakeCredits(Money amount,
                                                      std::vector<ClientCredit> usable);

// FAILED_PRECONDITION CREDIT_USE_REVERSED: a use is given back once.
absl::Status CheckReversible(const ClientCreditUse& use);

}  // namespace vinculo::client_registry
