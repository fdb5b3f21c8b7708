#pragma once
#include <string>

#include "absl/strings/str_cat.h"
#include "tests/conformance/contract_service.h"

namespace vinculo::conformance {

// The name of an overdue receivable of a contract of the tenant's, put there to refer to.
inline std::string PlantOverdueReceivable(TestService& service, const Uuid& tenant) {
  const std::string contract = PlantActiveContract(service, tenant);
  const std::string receivable = service.ids().Next().ToString();
  service.database().Execute(absl::StrCat(
      "INSERT INTO receivables (tenant_id, receivable_id, client_id, contract_id, kind, state, "
      "description, issues_on, due_on, overdue_from_on, price_cents, charged_days, period_days, "
      "discount_cents, amount_cents, open_cents, fine_charged_cents, interest_charged_cents, "
      "fine_paid_cents, interest_paid_cents, cancel_reason, external_id, created_at, updated_at) "
      "VALUES ('",
      tenant.ToString(),
      "', '",
      receivable,
      "', '",
      tenant.ToString(),
      "', '",
      contract.substr(contract.find('/') + 1),
      "', 2, 3, '', '2026-01-01', '2026-01-10', '2026-01-11', 100, 1, 1, 0, 100, 100, 0, 0, 0, 0, "
      "'', '', now(), now())"));
  return absl::StrCat("receivables/", receivable);
}

}  // namespace vinculo::conformance
