#include "common/base/resource_name.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::Contract> GetContract(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetContractRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  CO_ASSIGN_OR_RETURN(const Contract contract,
                      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<Contract> {
                        co_return co_await ContractRepository(tx).Get(id);
                      }));
  co_return ToProto(contract);
}

}  // namespace vinculo::contract
