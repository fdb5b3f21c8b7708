#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/termination/fine_handlers.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {

Task<pb::VerifyFinesResponse> VerifyFines(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::VerifyFinesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(TerminationFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               call.method(),
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = "create_time"}));
  using Page = RecordPage<TerminationRecord>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        co_return co_await TerminationRepository(tx).List(query);
                      }));
  pb::VerifyFinesResponse response;
  for (const TerminationRecord& record : page.records) {
    const pb::Termination termination = ToProto(record);
    response.set_verified(response.verified() + 1);
    if (!GivesTheSame(termination.outcome().fine())) response.add_different(termination.name());
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
