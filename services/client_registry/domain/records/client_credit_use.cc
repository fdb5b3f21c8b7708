#include "services/client_registry/domain/records/client_credit_use.h"

#include <algorithm>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {
namespace {

// What never expires comes last.
auto TakenBy(const ClientCredit& credit) {
  return std::tuple(!credit.expires_on.has_value(),
                    credit.expires_on.value_or(Day()),
                    credit.created_at,
                    credit.id);
}

}  // namespace

ClientCreditUse CheckedCreditUse(ClientCreditUse use, errors::FieldViolations& violations) {
  CheckCreditAmount("client_credit_use.amount", use.amount, violations);
  CheckRequiredText("client_credit_use.reference", kReferenceLengthMax, use.reference, violations);
  return use;
}

absl::StatusOr<std::vector<CreditTaking>> TakeCredits(Money amount,
                                                      std::vector<ClientCredit> usable) {
  std::sort(usable.begin(), usable.end(), [](const ClientCredit& a, const ClientCredit& b) {
    return TakenBy(a) < TakenBy(b);
  });
  std::vector<CreditTaking> takings;
  Money available;
  Money missing = amount;
  for (const ClientCredit& credit : usable) {
    available = available + credit.left;
    const Money taken = std::min(credit.left, missing);
    if (taken > Money()) takings.push_back({.credit = credit.id, .amount = taken});
    missing = missing - taken;
  }
  if (missing == Money()) return takings;
  return errors::FailedPrecondition(kCreditInsufficient,
                                    "the client's credits do not cover the amount: use less",
                                    {{"available_cents", absl::StrCat(available.cents())},
                                     {"asked_cents", absl::StrCat(amount.cents())}});
}

absl::Status CheckReversible(const ClientCreditUse& use) {
  if (!use.reversed_at) return absl::OkStatus();
  return errors::FailedPrecondition(
      kCreditUseReversed,
      "the use was given back already",
      {{"client_credit_use", FormatName(kClientCreditUseCollection, use.id)}});
}

}  // namespace vinculo::client_registry
