#include "common/base/clock.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/domain/signature/signing_code.h"
#include "services/contract/handlers/signature/known_signer.h"
#include "services/contract/handlers/signature/open_link.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"

namespace vinculo::contract {
namespace {

absl::Status NotConfirmed() {
  return errors::FailedPrecondition(kSignerNotConfirmed,
                                    "the document or the code is not the signer's");
}

bool IsConfirmed(OpenedLink& opened, const pb::SignDocumentRequest& req, absl::Time now) {
  const std::string code_hash = SigningCodeHash(opened.request, opened.signer_number, req.code());
  return Confirmed(opened.request, opened.signer(), req.tax_id(), code_hash, now);
}

// Whether the signer is who the request names. One try after the other, and each wrong one counts
// whatever becomes of the call.
Task<bool> Confirm(rpc::Call& call,
                   const Deps& deps,
                   const pb::SignDocumentRequest& req,
                   SigningPlace place) {
  co_return co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<bool> {
    CO_ASSIGN_OR_RETURN(OpenedLink opened, co_await OpenLink(tx, deps, req.token()));
    Signer& signer = opened.signer();
    if (signer.state == SignatureState::kSigned) co_return true;  // a repeat of what was done
    CO_RETURN_IF_ERROR(CheckMayConfirm(signer, call.now()));
    if (IsConfirmed(opened, req, call.now())) co_return true;
    CO_ASSIGN_OR_RETURN(const SignatureContext context, co_await ReadContext(tx, opened.request));
    signer.failures = FailuresWithOneMore(signer.failures, signer.failed_at, call.now());
    signer.failed_at = call.now();
    opened.request = Noted(std::move(opened.request), call.now());
    CO_RETURN_IF_ERROR(SaveChanged(tx,
                                   deps,
                                   context,
                                   opened.request,
                                   {.kind = EvidenceKind::kConfirmationFailed,
                                    .signer_number = opened.signer_number,
                                    .place = place}));
    co_return false;
  });
}

}  // namespace

Task<pb::SigningAnswer> SignDocument(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::SignDocumentRequest& req) {
  CO_ASSIGN_OR_RETURN(const SigningPlace place, FromProto(req.source()));
  CO_ASSIGN_OR_RETURN(const OpenedLink seen,
                      co_await OpenLink(call, deps, req.token(), place.address));
  if (req.document_sha256() != seen.request.document_sha256) {
    co_return errors::Aborted(kDocumentDiffers, "the text is not the one to sign: view it again");
  }
  CO_ASSIGN_OR_RETURN(const bool confirmed, co_await Confirm(call, deps, req, place));
  if (!confirmed) co_return NotConfirmed();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::SigningAnswer> {
    CO_ASSIGN_OR_RETURN(OpenedLink opened, co_await OpenLink(tx, deps, req.token()));
    CO_ASSIGN_OR_RETURN(const SignatureContext context, co_await ReadContext(tx, opened.request));
    CO_RETURN_IF_ERROR(CheckDocumentable(context.contract));
    const bool still_confirmed = IsConfirmed(opened, req, call.now());
    CO_ASSIGN_OR_RETURN(SignatureRequest after,
                        Signed(std::move(opened.request), opened.signer_number, call.now()));
    if (!still_confirmed) co_return NotConfirmed();
    CO_RETURN_IF_ERROR(SaveChanged(tx,
                                   deps,
                                   context,
                                   after,
                                   {.kind = EvidenceKind::kDocumentSigned,
                                    .signer_number = opened.signer_number,
                                    .place = place}));
    pb::SigningAnswer answer;
    answer.set_state(pb::SignatureRequest::SIGNED);
    answer.set_request_state(static_cast<pb::SignatureRequest::State>(after.state));
    co_return answer;
  });
}

}  // namespace vinculo::contract
