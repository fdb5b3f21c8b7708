#include "common/brazil/tax_id.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/domain/signature/signing_code.h"
#include "services/contract/handlers/signature/open_link.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/signature/told_signature.h"
#include "services/contract/storage/signature/contract_document_repository.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {
namespace {

// The first look of a signer is kept.
Task<SignatureRequest> NoteView(rpc::Call& call,
                                const Deps& deps,
                                OpenedLink opened,
                                SigningPlace place) {
  const int number = opened.signer_number;
  if (!Viewed(opened.request, number, call.now())) co_return std::move(opened.request);
  co_return co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<SignatureRequest> {
    CO_ASSIGN_OR_RETURN(const SignatureRequest before,
                        co_await SignatureRepository(tx).Get(opened.request.id));
    const std::optional<SignatureRequest> viewed = Viewed(before, number, call.now());
    if (!viewed) co_return before;
    CO_ASSIGN_OR_RETURN(const SignatureContext context, co_await ReadContext(tx, before));
    CO_RETURN_IF_ERROR(SaveChanged(
        tx,
        deps,
        context,
        *viewed,
        {.kind = EvidenceKind::kDocumentViewed, .signer_number = number, .place = place}));
    co_return *viewed;
  });
}

std::string Masked(const std::string& tax_id) {
  const absl::StatusOr<brazil::TaxId> parsed = brazil::TaxId::Parse(tax_id);
  return parsed.ok() ? parsed->Masked() : "";
}

}  // namespace

Task<pb::ViewSignatureRequestResponse> ViewSignatureRequest(
    rpc::Call& call, const Deps& deps, const pb::ViewSignatureRequestRequest& req) {
  CO_ASSIGN_OR_RETURN(const SigningPlace place, FromProto(req.source()));
  CO_ASSIGN_OR_RETURN(OpenedLink opened, co_await OpenLink(call, deps, req.token(), place.address));
  CO_ASSIGN_OR_RETURN(
      const ContractDocument document,
      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<ContractDocument> {
        co_return co_await ContractDocumentRepository(tx).GetWithText(opened.request.document);
      }));
  CO_RETURN_IF_ERROR(CheckNotErased(document));
  CO_ASSIGN_OR_RETURN(opened.request, co_await NoteView(call, deps, opened, place));

  const Signer& signer = opened.signer();
  pb::ViewSignatureRequestResponse response;
  response.set_display_name(document.display_name);
  response.set_html(document.html);
  response.set_document_sha256(document.sha256);
  response.set_signer_display_name(signer.display_name);
  response.set_masked_tax_id(Masked(signer.tax_id));
  response.set_means(static_cast<pb::SignatureRequest::Means>(opened.request.means));
  response.set_state(static_cast<pb::SignatureRequest::State>(signer.state));
  *response.mutable_expire_date() = vinculo::ToProto(opened.request.expires_on);
  if (opened.request.means == SigningMeans::kAdvanced) {
    response.set_masked_contact(MaskedContact(signer));
  }
  if (signer.answered_at) *response.mutable_answer_time() = vinculo::ToProto(*signer.answered_at);
  response.set_code_requested(CheckCodeRequested(signer, call.now()).ok());
  co_return response;
}

}  // namespace vinculo::contract
