#include "services/client_registry/domain/client_warnings.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "common/brazil/postal_code.h"
#include "common/brazil/uf.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr char kMadeUpCpf[] = "12345678909";

std::optional<brazil::Uf> StateOfPostalCode(const Address& address) {
  const absl::StatusOr<brazil::PostalCode> postal_code =
      brazil::PostalCode::Parse(address.postal_code);
  return postal_code.ok() ? postal_code->UfHint() : std::nullopt;
}

void CheckState(absl::string_view field,
                const Address& address,
                std::vector<FieldWarning>& warnings) {
  if (address.postal_code.empty() || address.state.empty()) return;
  const std::optional<brazil::Uf> state = StateOfPostalCode(address);
  if (!state || brazil::Letters(*state) == address.state) return;
  warnings.push_back({.field = absl::StrCat(field, ".postal_code"),
                      .reason = kPostalCodeOfAnotherState,
                      .description = absl::StrCat("is a CEP of ",
                                                  brazil::Letters(*state),
                                                  ", and the state is ",
                                                  address.state,
                                                  ": check both")});
}

}  // namespace

std::vector<FieldWarning> Warnings(const ClientFields& fields) {
  std::vector<FieldWarning> warnings;
  if (fields.tax_id == kMadeUpCpf) {
    warnings.push_back({.field = "tax_id",
                        .reason = kTaxIdSuspicious,
                        .description = "is a CPF that people make up: check it"});
  }
  CheckState("address", fields.address, warnings);
  CheckState("billing_address", fields.billing_address, warnings);
  return warnings;
}

}  // namespace vinculo::client_registry
