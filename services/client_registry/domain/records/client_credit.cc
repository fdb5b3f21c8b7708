#include "services/client_registry/domain/records/client_credit.h"

#include <utility>

#include "common/base/check.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {

void CheckCreditAmount(const char* field, Money amount, errors::FieldViolations& violations) {
  if (amount > Money() && amount <= kCreditMax) return;
  violations.Add(field, kAmountOutOfRange, "must be 0.01 to 1,000,000.00");
}

ClientCredit CheckedCredit(ClientCredit credit, errors::FieldViolations& violations) {
  CheckCreditAmount("client_credit.amount", credit.amount, violations);
  CheckRequiredText("client_credit.reason", kReasonLengthMax, credit.reason, violations);
  CheckFreeText("client_credit.reference", kReferenceLengthMax, credit.reference, violations);
  if (credit.expires_on && *credit.expires_on < credit.granted_on) {
    violations.Add("client_credit.expire_date",
                   kCreditExpiryPast,
                   "is over already: give today or a later day");
  }
  credit.left = credit.amount;
  return credit;
}

CreditEntry Post(CreditPosting posting, ClientCredit& credit) {
  credit.left = credit.left + posting.amount;
  VINCULO_CHECK(credit.left >= Money() && credit.left <= credit.amount);
  credit.version += 1;
  credit.updated_at = posting.made_at;
  return {.credit = credit.id, .entry = credit.version, .posting = std::move(posting)};
}

absl::Status CheckRevocable(const ClientCredit& credit) {
  if (credit.left > Money()) return absl::OkStatus();
  return errors::FailedPrecondition(
      kCreditSpent,
      "nothing is left of the credit: reverse a use of it instead",
      {{"client_credit", FormatName(kClientCreditCollection, credit.id)}});
}

}  // namespace vinculo::client_registry
