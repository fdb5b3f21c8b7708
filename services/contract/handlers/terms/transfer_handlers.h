#pragma once
// C-35. TransferService.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/transfer_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::TransferContractResponse> TransferContract(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::TransferContractRequest& req);

}  // namespace vinculo::contract
