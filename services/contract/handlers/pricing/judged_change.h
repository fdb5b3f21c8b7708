#pragma once
// C-24. From what is asked to its outcome, in one unit of work: what a preview shows and what its
// apply does come from here.

#include <string>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/policies/policy_cache.h"
#include "services/contract/deps.h"
#include "services/contract/domain/pricing/change_outcome.h"
#include "services/contract/domain/receivables/late_charges.h"
#include "services/contract/domain/receivables/periods_to_charge.h"
#include "services/contract/handlers/pricing/asked_change.h"

namespace vinculo::contract {

struct JudgedChange {
  Contract contract;  // as it stands
  PriceTimeline timeline;
  std::optional<Day> charged_until_on;
  Money pending;  // of what changes promised, what waits before it
  ChangeOutcome outcome;
  v1::ChangeOutcome message;
  ChargeParameters charging;
  LateRates late;
};

Task<JudgedChange> Judge(db::Tx& tx,
                         const Deps& deps,
                         const AskedChange& asked,
                         const parameters::Policies& policies);

// C-24. Stands for the contract's version, the request and its outcome: whatever moves any of them
// makes another token. Nobody without the server's key can make one.
std::string PreviewToken(const Deps& deps,
                         const Uuid& tenant,
                         const AskedChange& asked,
                         const JudgedChange& judged);

// ABORTED PREVIEW_STALE unless the token is that of the outcome.
absl::Status CheckPreviewToken(absl::string_view token,
                               const Deps& deps,
                               const Uuid& tenant,
                               const AskedChange& asked,
                               const JudgedChange& judged);

}  // namespace vinculo::contract
