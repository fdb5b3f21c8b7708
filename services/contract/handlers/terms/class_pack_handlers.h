#pragma once
// C-36. One function per RPC of ClassPackService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/class_pack_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::ClassPack> CreateClassPack(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::CreateClassPackRequest& req);
Task<pb::ClassPack> GetClassPack(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::GetClassPackRequest& req);
Task<pb::ListClassPacksResponse> ListClassPacks(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListClassPacksRequest& req);
Task<pb::ClassPack> UseClass(rpc::Call& call, const Deps& deps, const pb::UseClassRequest& req);
Task<pb::ClassPack> ReturnClass(rpc::Call& call,
                                const Deps& deps,
                                const pb::ReturnClassRequest& req);

}  // namespace vinculo::contract
