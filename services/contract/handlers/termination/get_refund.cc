#include "common/base/resource_name.h"
#include "services/contract/domain/termination/termination.h"
#include "services/contract/handlers/termination/termination_handlers.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {

Task<pb::Refund> GetRefund(rpc::Call& call, const Deps& deps, const pb::GetRefundRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kRefunds, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Refund> {
    TerminationRepository terminations(tx);
    CO_ASSIGN_OR_RETURN(const Refund found, co_await terminations.GetRefund(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
