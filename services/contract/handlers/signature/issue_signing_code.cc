#include <sodium.h>

#include "absl/strings/str_format.h"
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/domain/signature/signature_transitions.h"
#include "services/contract/domain/signature/signing_code.h"
#include "services/contract/handlers/signature/known_signer.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

Task<pb::IssueSigningCodeResponse> IssueSigningCode(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::IssueSigningCodeRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kSignatureRequests, req.name()));
  const int number = req.signer_number();
  const std::string code = absl::StrFormat("%06d", randombytes_uniform(1'000'000));
  const absl::Time expires_at = call.now() + kSigningCodeLasts;

  CO_ASSIGN_OR_RETURN(
      const SignatureRequest issued,
      co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<SignatureRequest> {
        CO_ASSIGN_OR_RETURN(SignatureRequest request, co_await SignatureRepository(tx).Get(id));
        CO_RETURN_IF_ERROR(CheckSignerExists(request, number));
        CO_RETURN_IF_ERROR(CheckStartsFrom(SignatureVerb::kSign, request.state));
        CO_RETURN_IF_ERROR(CheckCodeRequested(SignerNumbered(request, number), call.now()));
        CO_ASSIGN_OR_RETURN(const SignatureContext context, co_await ReadContext(tx, request));
        Signer& signer = SignerNumbered(request, number);
        signer.code_hash = SigningCodeHash(request, number, code);
        signer.code_expires_at = expires_at;
        request = Noted(std::move(request), call.now());
        CO_RETURN_IF_ERROR(
            SaveChanged(tx,
                        deps,
                        context,
                        request,
                        {.kind = EvidenceKind::kCodeIssued, .signer_number = number}));
        co_return request;
      }));
  pb::IssueSigningCodeResponse response;
  response.set_code(code);
  *response.mutable_expire_time() = vinculo::ToProto(expires_at);
  co_return response;
}

}  // namespace vinculo::contract
