#include "common/policies/convert.h"
#include "common/policies/policy_handlers.h"
#include "common/policies/policy_repository.h"

namespace vinculo::policies {

// Reads the database and not the cache: a form shows what holds now, and its etag.
Task<pb::Policy> GetPolicy(rpc::Call& call,
                           const PolicyDeps& deps,
                           const pb::GetPolicyRequest& req) {
  CO_RETURN_IF_ERROR(CheckUnit(req.unit()));
  co_return co_await deps.db.Read(call, [&deps, &req](db::Tx& tx) -> Task<pb::Policy> {
    PolicyRepository repository(tx);
    CO_ASSIGN_OR_RETURN(const int64_t version, co_await repository.VersionForUpdate(req.unit()));
    CO_ASSIGN_OR_RETURN(const std::vector<parameters::Chosen> chosen,
                        co_await repository.ListChosen());
    const parameters::Policies policies(deps.cache->table(), chosen);
    co_return ToProto(req.unit(), version, policies.Of(req.unit()));
  });
}

}  // namespace vinculo::policies
