#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

Task<pb::SignatureRequest> CancelSignatureRequest(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CancelSignatureRequestRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kSignatureRequests, req.name()));
  errors::FieldViolations violations;
  CheckText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::SignatureRequest> {
    CO_ASSIGN_OR_RETURN(const SignatureRequest before, co_await SignatureRepository(tx).Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), before.version));
    CO_ASSIGN_OR_RETURN(const SignatureContext context, co_await ReadContext(tx, before));
    CO_ASSIGN_OR_RETURN(const SignatureRequest cancelled,
                        Cancelled(before, req.reason(), call.now()));
    CO_RETURN_IF_ERROR(
        SaveChanged(tx, deps, context, cancelled, {.kind = EvidenceKind::kRequestCancelled}));
    co_return ToProto(cancelled);
  });
}

}  // namespace vinculo::contract
