#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/handlers/signature/in_format.h"
#include "services/contract/storage/signature/contract_document_repository.h"

namespace vinculo::contract {

Task<pb::DownloadContractDocumentResponse> DownloadContractDocument(
    rpc::Call& call, const Deps& deps, const pb::DownloadContractDocumentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContractDocuments, req.name()));
  CO_ASSIGN_OR_RETURN(ContractDocument document,
                      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<ContractDocument> {
                        co_return co_await ContractDocumentRepository(tx).GetWithText(id);
                      }));
  CO_RETURN_IF_ERROR(CheckNotErased(document));
  CO_ASSIGN_OR_RETURN(Formatted made,
                      co_await InFormat(call,
                                        deps,
                                        std::move(document.html),
                                        absl::StrCat("SHA-256 ", document.sha256),
                                        req.format()));
  pb::DownloadContractDocumentResponse response;
  response.set_mime_type(made.mime_type);
  response.set_content(std::move(made.content));
  response.set_sha256(document.sha256);
  co_return response;
}

}  // namespace vinculo::contract
