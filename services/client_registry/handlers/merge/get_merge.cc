#include "common/base/resource_name.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/merge/merge_pair.h"
#include "services/client_registry/storage/merge/merge_repository.h"

namespace vinculo::client_registry {

Task<v1::Merge> GetMerge(rpc::Call& call, const Deps& deps, const v1::GetMergeRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kMergeCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const StoredMerge stored,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<StoredMerge> {
                        MergeRepository merges(tx);
                        co_return co_await merges.GetForUpdate(id);
                      }));
  co_return ToProto(stored.merge);
}

}  // namespace vinculo::client_registry
