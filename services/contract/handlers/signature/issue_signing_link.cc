#include "common/auth/secret_token.h"
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/domain/signature/signature_transitions.h"
#include "services/contract/handlers/signature/known_signer.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

Task<pb::IssueSigningLinkResponse> IssueSigningLink(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::IssueSigningLinkRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kSignatureRequests, req.name()));
  const int number = req.signer_number();
  const std::string token = auth::NewSecretToken();

  CO_ASSIGN_OR_RETURN(
      const SignatureRequest issued,
      co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<SignatureRequest> {
        CO_ASSIGN_OR_RETURN(SignatureRequest request, co_await SignatureRepository(tx).Get(id));
        CO_RETURN_IF_ERROR(CheckSignerExists(request, number));
        CO_RETURN_IF_ERROR(CheckStartsFrom(SignatureVerb::kSign, request.state));
        CO_RETURN_IF_ERROR(
            CheckStartsFrom(SignatureVerb::kSign, SignerNumbered(request, number).state));
        CO_ASSIGN_OR_RETURN(const SignatureContext context, co_await ReadContext(tx, request));
        SignerNumbered(request, number).token_hash = auth::SecretTokenHash(token);
        request = Noted(std::move(request), call.now());
        CO_RETURN_IF_ERROR(
            SaveChanged(tx,
                        deps,
                        context,
                        request,
                        {.kind = EvidenceKind::kLinkIssued, .signer_number = number}));
        co_return request;
      }));
  pb::IssueSigningLinkResponse response;
  response.set_token(token);
  *response.mutable_expire_date() = vinculo::ToProto(issued.expires_on);
  co_return response;
}

}  // namespace vinculo::contract
