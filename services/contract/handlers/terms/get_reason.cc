#include "common/base/resource_name.h"
#include "services/contract/handlers/terms/convert.h"
#include "services/contract/handlers/terms/reason_handlers.h"
#include "services/contract/storage/terms/reason_repository.h"

namespace vinculo::contract {

Task<pb::Reason> GetReason(rpc::Call& call, const Deps& deps, const pb::GetReasonRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReasonCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Reason> {
    ReasonRepository reasons(tx);
    CO_ASSIGN_OR_RETURN(const Reason reason, co_await reasons.Get(id));
    co_return ToProto(reason);
  });
}

}  // namespace vinculo::contract
