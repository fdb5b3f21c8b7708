#pragma once
// One function per RPC of ContactPointService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "google/protobuf/empty.pb.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/contact_point_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::ContactPoint> CreateContactPoint(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateContactPointRequest& req);
Task<pb::ContactPoint> GetContactPoint(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetContactPointRequest& req);
Task<pb::ListContactPointsResponse> ListContactPoints(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListContactPointsRequest& req);
Task<pb::ContactPoint> UpdateContactPoint(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::UpdateContactPointRequest& req);
Task<pb::ContactPoint> VerifyContactPoint(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::VerifyContactPointRequest& req);
Task<google::protobuf::Empty> DeleteContactPoint(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::DeleteContactPointRequest& req);

}  // namespace vinculo::client_registry
