#pragma once
// One function per RPC of CustomFieldService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/custom_field_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::CustomField> CreateCustomField(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreateCustomFieldRequest& req);
Task<pb::CustomField> GetCustomField(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetCustomFieldRequest& req);
Task<pb::ListCustomFieldsResponse> ListCustomFields(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListCustomFieldsRequest& req);
Task<pb::CustomField> UpdateCustomField(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::UpdateCustomFieldRequest& req);
Task<pb::CustomField> DeleteCustomField(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::DeleteCustomFieldRequest& req);

}  // namespace vinculo::client_registry
