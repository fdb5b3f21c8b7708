#pragma once
// C-13, C-14. One function per RPC of ReasonService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/reason_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::Reason> CreateReason(rpc::Call& call,
                              const Deps& deps,
                              const pb::CreateReasonRequest& req);
Task<pb::Reason> GetReason(rpc::Call& call, const Deps& deps, const pb::GetReasonRequest& req);
Task<pb::ListReasonsResponse> ListReasons(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListReasonsRequest& req);
Task<pb::Reason> UpdateReason(rpc::Call& call,
                              const Deps& deps,
                              const pb::UpdateReasonRequest& req);

}  // namespace vinculo::contract
