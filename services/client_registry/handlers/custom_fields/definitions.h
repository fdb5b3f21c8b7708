#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::client_registry {

// Every custom field of the tenant, archived ones too.
Task<std::vector<CustomField>> ReadCustomFields(rpc::Call& call, const Deps& deps);

// What the custom values of a client are checked against. Most clients have none: then nothing is
// read.
Task<std::vector<CustomField>> CustomFieldsFor(rpc::Call& call,
                                               const Deps& deps,
                                               const v1::Client& client);

}  // namespace vinculo::client_registry
