#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/handlers/signature/open_link.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"

namespace vinculo::contract {

Task<pb::SigningAnswer> RefuseDocument(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::RefuseDocumentRequest& req) {
  CO_ASSIGN_OR_RETURN(const SigningPlace place, FromProto(req.source()));
  errors::FieldViolations violations;
  CheckText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const OpenedLink seen,
                      co_await OpenLink(call, deps, req.token(), place.address));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::SigningAnswer> {
    CO_ASSIGN_OR_RETURN(OpenedLink opened, co_await OpenLink(tx, deps, req.token()));
    CO_ASSIGN_OR_RETURN(const SignatureContext context, co_await ReadContext(tx, opened.request));
    CO_ASSIGN_OR_RETURN(
        const SignatureRequest after,
        Refused(std::move(opened.request), opened.signer_number, req.reason(), call.now()));
    CO_RETURN_IF_ERROR(SaveChanged(tx,
                                   deps,
                                   context,
                                   after,
                                   {.kind = EvidenceKind::kDocumentRefused,
                                    .signer_number = opened.signer_number,
                                    .place = place}));
    pb::SigningAnswer answer;
    answer.set_state(pb::SignatureRequest::REFUSED);
    answer.set_request_state(pb::SignatureRequest::REFUSED);
    co_return answer;
  });
}

}  // namespace vinculo::contract
