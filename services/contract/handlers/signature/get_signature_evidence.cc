#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/documents/template.h"
#include "services/contract/domain/signature/document_template.h"
#include "services/contract/handlers/signature/in_format.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/evidence_repository.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {
namespace {

struct Proof {
  SignatureRequest request;
  std::vector<EvidenceEntry> entries;
};

}  // namespace

Task<pb::SignatureEvidence> GetSignatureEvidence(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::GetSignatureEvidenceRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kSignatureRequests, req.name()));
  const pb::DocumentFormat format = req.report_format();

  CO_ASSIGN_OR_RETURN(
      const Proof proof, co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<Proof> {
        Proof found;
        CO_ASSIGN_OR_RETURN(found.request, co_await SignatureRepository(tx).Get(id));
        CO_ASSIGN_OR_RETURN(found.entries, co_await EvidenceRepository(tx).List(id));
        co_return found;
      }));
  pb::SignatureEvidence evidence;
  *evidence.mutable_signature_request() = ToProto(proof.request);
  for (const EvidenceEntry& entry : proof.entries) *evidence.add_entries() = ToProto(entry);
  if (format == pb::DOCUMENT_FORMAT_UNSPECIFIED) co_return evidence;

  std::string page =
      documents::AsPage("Evidências da assinatura",
                        kBrazilian,
                        EvidenceReport(proof.request, proof.entries, deps.time_zone));
  CO_ASSIGN_OR_RETURN(Formatted made,
                      co_await InFormat(call,
                                        deps,
                                        std::move(page),
                                        absl::StrCat("SHA-256 ", proof.request.document_sha256),
                                        format));
  evidence.set_report_mime_type(made.mime_type);
  evidence.set_report(std::move(made.content));
  co_return evidence;
}

}  // namespace vinculo::contract
