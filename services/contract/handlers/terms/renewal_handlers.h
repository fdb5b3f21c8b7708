#pragma once
// C-32, C-34. One function per RPC of RenewalService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/renewal_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::Contract> RenewContract(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::RenewContractRequest& req);
Task<pb::BatchRenewContractsResponse> BatchRenewContracts(
    rpc::Call& call, const Deps& deps, const pb::BatchRenewContractsRequest& req);
Task<pb::ListPendingRenewalsResponse> ListPendingRenewals(
    rpc::Call& call, const Deps& deps, const pb::ListPendingRenewalsRequest& req);
Task<pb::ListRenewalsResponse> ListRenewals(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListRenewalsRequest& req);

}  // namespace vinculo::contract
