#pragma once
// One function per RPC of ClientLinkService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "google/protobuf/empty.pb.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/client_link_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::ClientLink> CreateClientLink(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateClientLinkRequest& req);
Task<pb::ClientLink> GetClientLink(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetClientLinkRequest& req);
Task<pb::ListClientLinksResponse> ListClientLinks(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListClientLinksRequest& req);
Task<pb::ClientLink> UpdateClientLink(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::UpdateClientLinkRequest& req);
Task<google::protobuf::Empty> DeleteClientLink(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::DeleteClientLinkRequest& req);

}  // namespace vinculo::client_registry
