#include "services/client_registry/domain/privacy/obligations.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

// Between a draft (1) and the end (6).
bool IsObligation(int64_t lifecycle) { return lifecycle >= 2 && lifecycle <= 5; }

bool Holds(const std::string& text, const std::string& value) {
  return !value.empty() && absl::StrContains(text, absl::AsciiStrToLower(value));
}

}  // namespace

absl::Status CheckObligations(const Client& client,
                              const Obligations& obligations,
                              bool overridden) {
  const auto contracts =
      std::count_if(obligations.lifecycles.begin(), obligations.lifecycles.end(), &IsObligation);
  const bool free = contracts == 0 && obligations.open_debt <= Money();
  if (free || overridden) return absl::OkStatus();
  return errors::FailedPrecondition(
      kClientHasObligations,
      "a contract is in force or a debt is open: end and settle them first, or say why not",
      {{"client", FormatName(kClientCollection, client.id)},
       {"contracts_in_force", absl::StrCat(contracts)},
       {"open_debt_cents", absl::StrCat(obligations.open_debt.cents())}});
}

absl::Status CheckReasonNamesNobody(absl::string_view field,
                                    absl::string_view reason,
                                    const ClientFields& fields) {
  const std::string text = absl::AsciiStrToLower(reason);
  for (const std::string* value : {&fields.display_name,
                                   &fields.social_name,
                                   &fields.trade_name,
                                   &fields.tax_id,
                                   &fields.email,
                                   &fields.mobile_phone,
                                   &fields.phone}) {
    if (Holds(text, *value)) {
      return errors::InvalidField(
          field, kReasonNamesSubject, "is kept as proof: leave names, documents and contacts out");
    }
  }
  return absl::OkStatus();
}

}  // namespace vinculo::client_registry
