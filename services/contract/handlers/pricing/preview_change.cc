#include "common/base/clock.h"
#include "services/contract/handlers/pricing/apply_asked.h"
#include "services/contract/handlers/pricing/handlers.h"

namespace vinculo::contract {

Task<pb::PreviewChangeResponse> PreviewChange(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::PreviewChangeRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const AskedChange asked, FromProto(req.change(), today));
  CO_ASSIGN_OR_RETURN(Previewed previewed, co_await PreviewAsked(call, deps, asked));
  pb::PreviewChangeResponse response;
  *response.mutable_outcome() = std::move(previewed.outcome);
  response.set_preview_token(std::move(previewed.token));
  co_return response;
}

}  // namespace vinculo::contract
