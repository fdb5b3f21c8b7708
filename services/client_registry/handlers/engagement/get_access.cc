#include "common/base/resource_name.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/access_repository.h"

namespace vinculo::client_registry {

Task<pb::Access> GetAccess(rpc::Call& call, const Deps& deps, const pb::GetAccessRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAccessCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Access access,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Access> {
                        AccessRepository accesses(tx);
                        co_return co_await accesses.Get(id);
                      }));
  co_return ToProto(access);
}

}  // namespace vinculo::client_registry
