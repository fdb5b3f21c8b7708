#include "services/contract/handlers/signature/told_signature.h"

#include <utility>

#include "common/base/clock.h"
#include "common/base/cut_text.h"
#include "common/base/status_macros.h"
#include "common/feed/publish.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/signature/await_signature.h"
#include "services/contract/domain/signature/signature_transitions.h"
#include "services/contract/handlers/terms/save_grant.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/signature/evidence_repository.h"
#include "services/contract/storage/signature/signature_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {
namespace {

// The text was shown or answered.
bool NamesText(EvidenceKind kind) {
  return kind == EvidenceKind::kRequestSent || kind == EvidenceKind::kDocumentViewed ||
         kind == EvidenceKind::kDocumentSigned || kind == EvidenceKind::kDocumentRefused;
}

}  // namespace

absl::StatusOr<SigningPlace> FromProto(const v1::SigningSource& source) {
  errors::FieldViolations violations;
  CheckText("source.address", source.address(), kSourceMax, &violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return SigningPlace{.address = source.address(),
                      .user_agent = std::string(CutText(source.user_agent(), kUserAgentBytesMax))};
}

Task<SignatureContext> ReadContext(db::Tx& tx, SignatureRequest request) {
  SignatureContext context;
  CO_ASSIGN_OR_RETURN(context.last, co_await EvidenceRepository(tx).Last(request.id));
  CO_ASSIGN_OR_RETURN(context.contract, co_await ContractRepository(tx).Get(request.contract));
  CO_ASSIGN_OR_RETURN(context.plan, co_await PlanRepository(tx).Get(context.contract.plan));
  if (request.activate_when_signed) {
    CO_ASSIGN_OR_RETURN(context.grants,
                        co_await ClassPackRepository(tx).Grants({request.contract}));
  }
  co_return context;
}

void Tell(db::Tx& tx,
          const EvidenceEntry& last,
          const SignatureRequest& request,
          const SignatureFact& fact) {
  EvidenceRepository(tx).Insert(
      request.id,
      Chained(last,
              request.id,
              {.kind = fact.kind,
               .signer_number = fact.signer_number,
               .at = tx.call().now(),
               .actor = tx.call().principal().actor,
               .source = fact.place.address,
               .user_agent = fact.place.user_agent,
               .document_sha256 = NamesText(fact.kind) ? request.document_sha256 : ""}));
  const SignatureEvent told = EventOf(request, fact.kind, fact.signer_number);
  feed::Publish(tx, told.event, told.payload);
}

void SaveContract(db::Tx& tx, const Deps& deps, std::optional<Contract> contract) {
  if (!contract) return;
  const absl::Time now = tx.call().now();
  ContractRepository(tx).Save(*contract, now);
  const bool begins =
      contract->lifecycle == Lifecycle::kScheduled || contract->lifecycle == Lifecycle::kActive;
  Publish(tx,
          begins ? EventOf(*contract, now, deps.time_zone)
                 : ChangeOf(*contract,
                            {.cause = ContractChange::kSignature,
                             .detail = std::string(ToString(contract->lifecycle))},
                            now,
                            deps.time_zone));
}

absl::Status SaveChanged(db::Tx& tx,
                         const Deps& deps,
                         const SignatureContext& context,
                         const SignatureRequest& request,
                         const SignatureFact& fact) {
  std::optional<Contract> contract;
  if (!IsOpen(request.state)) {
    const Day today = CivilDay(tx.call().now(), deps.time_zone);
    ASSIGN_OR_RETURN(contract, Awaited(context.contract, request, context.plan, today));
  }
  SignatureRepository(tx).Save(request);
  Tell(tx, context.last, request, fact);
  if (contract) SaveGrant(tx, deps, context.grants, contract->id, ClassesBegin(*contract));
  SaveContract(tx, deps, std::move(contract));
  return absl::OkStatus();
}

}  // namespace vinculo::contract
