#include <optional>

#include "common/base/resource_name.h"
#include "services/client_registry/handlers/documents/document_messages.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {

Task<google::protobuf::Empty> DeleteDocument(rpc::Call& call,
                                             const DocumentDeps& deps,
                                             const v1::DeleteDocumentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kDocumentCollection, req.name()));
  std::optional<Uuid> file;
  CO_ASSIGN_OR_RETURN(const google::protobuf::Empty answer,
                      co_await deps.db.WriteOnce(
                          call, [&call, &file, id](db::Tx& tx) -> Task<google::protobuf::Empty> {
                            DocumentRepository documents(tx);
                            CO_ASSIGN_OR_RETURN(const Document document,
                                                co_await documents.Get(id));
                            file = document.file;
                            documents.Delete(id);
                            PublishDeleted(tx, document, call.now());
                            co_return google::protobuf::Empty();
                          }));
  if (file) CO_RETURN_IF_ERROR(co_await deps.contents->Remove(call, *file));
  co_return answer;
}

}  // namespace vinculo::client_registry
