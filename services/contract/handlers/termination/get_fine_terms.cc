#include "common/base/resource_name.h"
#include "services/contract/handlers/termination/fine_handlers.h"
#include "services/contract/handlers/termination/termination_scope.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::FineTermsOfContract> GetFineTerms(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetFineTermsRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.contract(), "contract"));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  co_return co_await deps.db.Read(
      call, [id, &deps, &policies](db::Tx& tx) -> Task<pb::FineTermsOfContract> {
        CO_ASSIGN_OR_RETURN(const TerminationScope scope,
                            co_await ReadFineScope(tx, deps, id, std::nullopt, *policies));
        co_return ToProto(scope.fine_terms);
      });
}

}  // namespace vinculo::contract
