#include <utility>

#include "common/filter/list_query.h"
#include "services/client_registry/handlers/documents/document_messages.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {

Task<v1::ListDocumentsResponse> ListDocuments(rpc::Call& call,
                                              const DocumentDeps& deps,
                                              const v1::ListDocumentsRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(DocumentListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? "create_time desc" : order_by}));
  CO_ASSIGN_OR_RETURN(DocumentPage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<DocumentPage> {
                        DocumentRepository documents(tx);
                        co_return co_await documents.List(query);
                      }));
  v1::ListDocumentsResponse response;
  for (const Document& document : page.documents) *response.add_documents() = ToProto(document);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
