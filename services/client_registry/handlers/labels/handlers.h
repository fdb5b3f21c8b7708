#pragma once
// One function per RPC of LabelService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/label_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::ListGroupsResponse> ListGroups(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::ListGroupsRequest& req);
Task<pb::RenameGroupResponse> RenameGroup(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::RenameGroupRequest& req);
Task<pb::ListCategoriesResponse> ListCategories(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListCategoriesRequest& req);
Task<pb::RenameCategoryResponse> RenameCategory(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::RenameCategoryRequest& req);

}  // namespace vinculo::client_registry
