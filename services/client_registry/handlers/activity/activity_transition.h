#pragma once
#include "common/base/uuid.h"
#include "services/client_registry/domain/activity/activity_transitions.h"
#include "vinculo/client_registry/v1/activity_service.pb.h"

namespace vinculo::client_registry {

// A change of a client's activity as it stands.
v1::ActivityTransition ToProto(const Uuid& client, const ActivityTransition& transition);

}  // namespace vinculo::client_registry
