#include "common/filter/list_query.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

Task<pb::ListSignatureRequestsResponse> ListSignatureRequests(
    rpc::Call& call, const Deps& deps, const pb::ListSignatureRequestsRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(
          SignatureRequestFields(),
          *deps.page_tokens,
          call.tenant(),
          call.method(),
          {.page_size = req.page_size(),
           .page_token = req.page_token(),
           .filter = req.filter(),
           .order_by = req.order_by().empty() ? "create_time desc" : req.order_by()}));
  CO_ASSIGN_OR_RETURN(
      const SignatureRepository::Page page,
      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<SignatureRepository::Page> {
        co_return co_await SignatureRepository(tx).List(query);
      }));
  pb::ListSignatureRequestsResponse response;
  for (const SignatureRequest& request : page.requests) {
    *response.add_signature_requests() = ToProto(request);
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
