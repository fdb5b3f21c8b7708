#include "common/base/resource_name.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/billing_run_repository.h"

namespace vinculo::contract {

Task<pb::BillingRun> GetBillingRun(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetBillingRunRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kBillingRuns, req.name()));
  CO_ASSIGN_OR_RETURN(const BillingRun run,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<BillingRun> {
                        BillingRunRepository runs(tx);
                        co_return co_await runs.Get(id);
                      }));
  co_return ToProto(run);
}

}  // namespace vinculo::contract
