#include "common/filter/list_query.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/contract_document_repository.h"

namespace vinculo::contract {

Task<pb::ListContractDocumentsResponse> ListContractDocuments(
    rpc::Call& call, const Deps& deps, const pb::ListContractDocumentsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(
                          ContractDocumentFields(),
                          *deps.page_tokens,
                          call.tenant(),
                          call.method(),
                          {.page_size = req.page_size(),
                           .page_token = req.page_token(),
                           .filter = req.filter(),
                           .order_by = req.order_by().empty() ? "create_time" : req.order_by()}));
  CO_ASSIGN_OR_RETURN(
      const ContractDocumentRepository::Page page,
      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<ContractDocumentRepository::Page> {
        co_return co_await ContractDocumentRepository(tx).List(query);
      }));
  pb::ListContractDocumentsResponse response;
  for (const ContractDocument& document : page.documents) {
    *response.add_contract_documents() = ToProto(document);
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
