#include "common/filter/list_query.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/document_template_repository.h"

namespace vinculo::contract {

Task<pb::ListDocumentTemplatesResponse> ListDocumentTemplates(
    rpc::Call& call, const Deps& deps, const pb::ListDocumentTemplatesRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(DocumentTemplateFields(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = req.order_by().empty() ? "code" : req.order_by()}));
  CO_ASSIGN_OR_RETURN(
      const DocumentTemplateRepository::Page page,
      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<DocumentTemplateRepository::Page> {
        co_return co_await DocumentTemplateRepository(tx).List(query);
      }));
  pb::ListDocumentTemplatesResponse response;
  for (const DocumentTemplate& found : page.templates) {
    *response.add_document_templates() = ToProto(found);
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
