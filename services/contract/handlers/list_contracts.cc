#include "common/filter/list_query.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::ListContractsResponse> ListContracts(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListContractsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(
                          ContractFields(),
                          *deps.page_tokens,
                          call.tenant(),
                          call.method(),
                          {.page_size = req.page_size(),
                           .page_token = req.page_token(),
                           .filter = req.filter(),
                           .order_by = req.order_by().empty() ? "create_time" : req.order_by()}));
  CO_ASSIGN_OR_RETURN(
      const ContractRepository::Page page,
      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<ContractRepository::Page> {
        co_return co_await ContractRepository(tx).List(query);
      }));
  pb::ListContractsResponse response;
  for (const Contract& contract : page.contracts) *response.add_contracts() = ToProto(contract);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
