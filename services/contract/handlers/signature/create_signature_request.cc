#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/signature_parameters.h"
#include "services/contract/domain/signature/await_signature.h"
#include "services/contract/domain/signature/new_signature_request.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/signature/contract_document_repository.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

Task<pb::SignatureRequest> CreateSignatureRequest(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateSignatureRequestRequest& req) {
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const absl::StatusOr<Uuid> document_id = ParseName(
      kContractDocuments, req.signature_request().contract_document(), "contract_document");
  violations.AddFrom("contract_document", document_id.status());
  SignatureRequest wanted =
      FromProto(req.signature_request(), SignatureDefaultsOf(policies->Of(""), today), &violations);
  CheckSignatureRequest(wanted, today, &violations);
  CO_RETURN_IF_ERROR(Under("signature_request", violations));
  wanted.id = deps.ids->Next();
  wanted.actor = call.principal().actor;

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::SignatureRequest> {
    CO_ASSIGN_OR_RETURN(const ContractDocument document,
                        co_await ContractDocumentRepository(tx).Get(*document_id));
    CO_RETURN_IF_ERROR(CheckNotErased(document));
    CO_ASSIGN_OR_RETURN(const Contract contract,
                        co_await ContractRepository(tx).Get(document.contract));
    CO_RETURN_IF_ERROR(CheckDocumentable(contract));

    const SignatureRequest sent = Sent(wanted, document, contract, call.now());
    SignatureRepository(tx).Insert(sent);
    Tell(tx, {}, sent, {.kind = EvidenceKind::kRequestSent});
    SaveContract(tx, deps, Awaiting(contract));
    co_return ToProto(sent);
  });
}

}  // namespace vinculo::contract
