#pragma once
// C-30. One function per RPC of PauseService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/pause_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::PausePreview> PreviewPause(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::PreviewPauseRequest& req);
Task<pb::Pause> CreatePause(rpc::Call& call, const Deps& deps, const pb::CreatePauseRequest& req);
Task<pb::Pause> GetPause(rpc::Call& call, const Deps& deps, const pb::GetPauseRequest& req);
Task<pb::ListPausesResponse> ListPauses(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::ListPausesRequest& req);
Task<pb::Pause> ResumePause(rpc::Call& call, const Deps& deps, const pb::ResumePauseRequest& req);
Task<pb::Pause> CancelPause(rpc::Call& call, const Deps& deps, const pb::CancelPauseRequest& req);

}  // namespace vinculo::contract
