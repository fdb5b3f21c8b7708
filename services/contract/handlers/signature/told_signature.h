#pragma once
// What every change of a signature request does besides: its evidence, its event, and what the
// contract makes of it.

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/deps.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/plan.h"
#include "services/contract/domain/signature/evidence.h"
#include "services/contract/domain/signature/signature_request.h"
#include "services/contract/domain/terms/plan_grant.h"
#include "vinculo/contract/v1/signature_service.pb.h"

namespace vinculo::contract {

// Where a signer's call came from.
struct SigningPlace {
  std::string address;
  std::string user_agent;
};
// INVALID_FIELDS TEXT_TOO_LONG; a long user agent is cut.
absl::StatusOr<SigningPlace> FromProto(const v1::SigningSource& source);

// What is read before a request is changed: reads come before writes.
struct SignatureContext {
  EvidenceEntry last;
  Contract contract;
  Plan plan;
  std::vector<PlanGrant> grants;  // of a contract that the answer may activate
};
Task<SignatureContext> ReadContext(db::Tx& tx, SignatureRequest request);

struct SignatureFact {
  EvidenceKind kind;
  int signer_number = 0;
  SigningPlace place = {};
};

// Queued: the entry, and SignatureRequestChanged.
void Tell(db::Tx& tx,
          const EvidenceEntry& last,
          const SignatureRequest& request,
          const SignatureFact& fact);

// Queued: a contract that begins or ends to wait, with its event. Absent: nothing.
void SaveContract(db::Tx& tx, const Deps& deps, std::optional<Contract> contract);

// Queued: the request as it is now, what tells of it, and the contract that waited for it.
absl::Status SaveChanged(db::Tx& tx,
                         const Deps& deps,
                         const SignatureContext& context,
                         const SignatureRequest& request,
                         const SignatureFact& fact);

}  // namespace vinculo::contract
