#pragma once
// C-29. From what is asked to its outcome, in one unit of work: what a preview shows and what its
// apply does come from here.

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/policies/policy_cache.h"
#include "services/contract/deps.h"
#include "services/contract/domain/receivables/late_charges.h"
#include "services/contract/domain/termination/termination.h"
#include "vinculo/contract/v1/termination_service.pb.h"

namespace vinculo::contract {

struct AskedTermination {
  Uuid contract;
  std::string etag;
  Ending ending;
  FineWaiver waiver = FineWaiver::kNone;
  std::string waiver_evidence;
  std::string parent;   // of the fields in violations; empty: the request's own
  std::string request;  // what the preview's token stands for
  // What else must hold of the contract.
  std::function<absl::Status(const TerminationScope& scope, const parameters::Values& values)>
      check;
};

// Fields are named from the request ("cancellation.reason").
absl::StatusOr<AskedTermination> FromProto(const v1::Cancellation& request, Day today);

struct JudgedTermination {
  TerminationScope scope;
  TerminationOutcome outcome;
  v1::TerminationOutcome message;
  LateRates late;
};

Task<JudgedTermination> Judge(db::Tx& tx,
                              const Deps& deps,
                              const AskedTermination& asked,
                              const parameters::Policies& policies);

// Stands for the contract's version, the request and its outcome.
std::string PreviewToken(const Deps& deps,
                         const Uuid& tenant,
                         const AskedTermination& asked,
                         const JudgedTermination& judged);

// ABORTED PREVIEW_STALE unless the token is that of the outcome.
absl::Status CheckPreviewToken(absl::string_view token,
                               const Deps& deps,
                               const Uuid& tenant,
                               const AskedTermination& asked,
                               const JudgedTermination& judged);

}  // namespace vinculo::contract
