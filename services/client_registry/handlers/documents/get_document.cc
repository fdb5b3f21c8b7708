#include "common/base/resource_name.h"
#include "services/client_registry/handlers/documents/document_messages.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {

Task<v1::Document> GetDocument(rpc::Call& call,
                               const DocumentDeps& deps,
                               const v1::GetDocumentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kDocumentCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Document document,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Document> {
                        DocumentRepository documents(tx);
                        co_return co_await documents.Get(id);
                      }));
  co_return ToProto(document);
}

}  // namespace vinculo::client_registry
