#include "common/base/clock.h"
#include "services/contract/handlers/pricing/apply_asked.h"
#include "services/contract/handlers/pricing/handlers.h"

namespace vinculo::contract {

Task<pb::Change> GrantDiscount(rpc::Call& call,
                               const Deps& deps,
                               const pb::GrantDiscountRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const AskedChange asked, FromProto(req.discount(), today));
  co_return co_await ApplyAsked(call, deps, asked, req.preview_token());
}

}  // namespace vinculo::contract
