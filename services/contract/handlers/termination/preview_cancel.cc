#include "common/base/clock.h"
#include "services/contract/handlers/termination/judged_termination.h"
#include "services/contract/handlers/termination/termination_handlers.h"

namespace vinculo::contract {

Task<pb::PreviewCancelResponse> PreviewCancel(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::PreviewCancelRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const AskedTermination asked, FromProto(req.cancellation(), today));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  CO_ASSIGN_OR_RETURN(JudgedTermination judged,
                      co_await deps.db.Read(
                          call, [&deps, &asked, &policies](db::Tx& tx) -> Task<JudgedTermination> {
                            co_return co_await Judge(tx, deps, asked, *policies);
                          }));
  pb::PreviewCancelResponse response;
  response.set_preview_token(PreviewToken(deps, call.tenant(), asked, judged));
  *response.mutable_outcome() = std::move(judged.message);
  co_return response;
}

}  // namespace vinculo::contract
