#pragma once
#include "common/base/task.h"
#include "common/filter/list_query.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/storage/labels/label_repository.h"
#include "vinculo/client_registry/v1/label_service.pb.h"

namespace vinculo::client_registry {

// A page of the labels of one kind.
Task<LabelRepository::Page> ListLabels(rpc::Call& call,
                                       const Deps& deps,
                                       LabelKind kind,
                                       filter::ListFields fields);

v1::Label ToProto(const Label& label);

}  // namespace vinculo::client_registry
