#include <utility>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/documents/health_document.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/documents/content_reader.h"
#include "services/client_registry/handlers/documents/document_messages.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr char kDownloadHealth[] = "client_registry.documents.download_health";

absl::Status CheckMayRead(const rpc::Call& call, const Document& document) {
  if (!IsHealthDocument(document.kind) || call.principal().May(kDownloadHealth)) {
    return absl::OkStatus();
  }
  return errors::PermissionDenied(kHealthDocumentNotPermitted,
                                  "documents on a person's health need a permission of their own",
                                  {{"permission", kDownloadHealth}});
}

}  // namespace

Task<void> DownloadDocument(rpc::Call& call,
                            const DocumentDeps& deps,
                            const v1::DownloadDocumentRequest& req,
                            rpc::Writer<v1::DownloadDocumentResponse> out) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kDocumentCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Document document,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Document> {
                        DocumentRepository documents(tx);
                        co_return co_await documents.Get(id);
                      }));
  CO_RETURN_IF_ERROR(CheckMayRead(call, document));
  v1::DownloadDocumentResponse response;
  *response.mutable_document() = ToProto(document);
  ContentReader content(call, deps, document);
  for (;;) {
    const bool sent = co_await out.Write(response);
    if (!sent) co_return absl::CancelledError("the caller went away");
    CO_ASSIGN_OR_RETURN(std::string piece, co_await content.Next());
    if (piece.empty()) co_return absl::OkStatus();
    response.set_content(std::move(piece));
  }
}

}  // namespace vinculo::client_registry
