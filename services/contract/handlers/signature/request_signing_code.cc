#include "services/contract/domain/signature/sign.h"
#include "services/contract/domain/signature/signing_code.h"
#include "services/contract/handlers/signature/open_link.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"

namespace vinculo::contract {

Task<pb::RequestSigningCodeResponse> RequestSigningCode(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::RequestSigningCodeRequest& req) {
  CO_ASSIGN_OR_RETURN(const SigningPlace place, FromProto(req.source()));
  CO_ASSIGN_OR_RETURN(const OpenedLink seen,
                      co_await OpenLink(call, deps, req.token(), place.address));

  co_return co_await deps.db.WriteOnce(
      call, [&](db::Tx& tx) -> Task<pb::RequestSigningCodeResponse> {
        CO_ASSIGN_OR_RETURN(OpenedLink opened, co_await OpenLink(tx, deps, req.token()));
        CO_RETURN_IF_ERROR(CheckMayAskForCode(opened.request, opened.signer(), call.now()));
        CO_ASSIGN_OR_RETURN(const SignatureContext context,
                            co_await ReadContext(tx, opened.request));
        opened.signer().code_requested_at = call.now();
        opened.request = Noted(std::move(opened.request), call.now());
        CO_RETURN_IF_ERROR(SaveChanged(tx,
                                       deps,
                                       context,
                                       opened.request,
                                       {.kind = EvidenceKind::kCodeRequested,
                                        .signer_number = opened.signer_number,
                                        .place = place}));
        pb::RequestSigningCodeResponse response;
        response.set_masked_contact(MaskedContact(opened.signer()));
        co_return response;
      });
}

}  // namespace vinculo::contract
