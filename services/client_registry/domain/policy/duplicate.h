#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/money.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/policy/registration_policy.h"

namespace vinculo::client_registry {

// A client that has the document already: archived and merged ones count like any other.
struct EarlierRecord {
  Uuid id;
  std::string display_name;
  Activity activity = Activity::kLead;
  std::optional<absl::Time> archived_at;
  std::optional<Uuid> merged_into;
  absl::Time created_at;
  Money open_debt;  // issued and not paid, due or not
};

// What becomes of a client whose document an earlier record has.
struct DuplicateVerdict {
  bool warn = false;
  const EarlierRecord* earlier = nullptr;  // the one to name; points into what was judged
};

// Refuses with ALREADY_EXISTS DUPLICATE_TAX_ID, which names one earlier record: the one with the
// most open debt, else the oldest. An override is what a caller with the permission said, with a
// reason: it turns a refusal into a warning. `may_see_names`: else the name is masked.
absl::StatusOr<DuplicateVerdict> JudgeDuplicate(DuplicateTaxId mode,
                                                const std::vector<EarlierRecord>& earlier,
                                                bool overridden,
                                                bool may_see_names);

// "Ana Souza" as "A*** S***".
std::string MaskedName(absl::string_view display_name);

}  // namespace vinculo::client_registry
