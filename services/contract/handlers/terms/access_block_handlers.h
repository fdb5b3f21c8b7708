#pragma once
// C-01. One function per RPC of AccessBlockService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/access_block_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::AccessBlock> CreateAccessBlock(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreateAccessBlockRequest& req);
Task<pb::AccessBlock> GetAccessBlock(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetAccessBlockRequest& req);
Task<pb::ListAccessBlocksResponse> ListAccessBlocks(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListAccessBlocksRequest& req);
Task<pb::AccessBlock> LiftAccessBlock(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::LiftAccessBlockRequest& req);

}  // namespace vinculo::contract
