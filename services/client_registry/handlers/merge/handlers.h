#pragma once
// One function per RPC of MergeService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/merge_service.pb.h"

namespace vinculo::client_registry {

Task<v1::MergePreview> PreviewMerge(rpc::Call& call,
                                    const Deps& deps,
                                    const v1::PreviewMergeRequest& req);
Task<v1::Merge> MergeClients(rpc::Call& call, const Deps& deps, const v1::MergeClientsRequest& req);
Task<v1::Merge> UndoMerge(rpc::Call& call, const Deps& deps, const v1::UndoMergeRequest& req);
Task<v1::Merge> GetMerge(rpc::Call& call, const Deps& deps, const v1::GetMergeRequest& req);
Task<v1::ListMergesResponse> ListMerges(rpc::Call& call,
                                        const Deps& deps,
                                        const v1::ListMergesRequest& req);

}  // namespace vinculo::client_registry
