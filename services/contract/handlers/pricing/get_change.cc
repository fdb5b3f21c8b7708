#include "common/base/resource_name.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/messages/convert_change.h"
#include "services/contract/storage/pricing/change_repository.h"

namespace vinculo::contract {

Task<pb::Change> GetChange(rpc::Call& call, const Deps& deps, const pb::GetChangeRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kChanges, req.name()));
  CO_ASSIGN_OR_RETURN(const ChangeRecord change,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<ChangeRecord> {
                        ChangeRepository changes(tx);
                        co_return co_await changes.Get(id);
                      }));
  co_return ToProto(change);
}

}  // namespace vinculo::contract
