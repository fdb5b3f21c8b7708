#include "common/base/clock.h"
#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/terms/renewable_until.h"
#include "services/contract/handlers/terms/renewal_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/renewal_repository.h"

namespace vinculo::contract {

Task<pb::ListPendingRenewalsResponse> ListPendingRenewals(
    rpc::Call& call, const Deps& deps, const pb::ListPendingRenewalsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ContractFields(), "end_date", req));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);
  using Page = RecordPage<Contract>;
  CO_ASSIGN_OR_RETURN(
      const Page page,
      co_await deps.db.ReadLong(call, [&query, &policies, today](db::Tx& tx) -> Task<Page> {
        CO_ASSIGN_OR_RETURN(const RenewableUntil renewable,
                            co_await RenewableUntilOf(tx, *policies, today));
        RenewalRepository renewals(tx);
        co_return co_await renewals.ListPending(query, today, renewable);
      }));
  pb::ListPendingRenewalsResponse response;
  for (const Contract& contract : page.records) *response.add_contracts() = ToProto(contract);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
