#pragma once
// One function per RPC, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "google/protobuf/empty.pb.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::Client> CreateClient(rpc::Call& call,
                              const Deps& deps,
                              const pb::CreateClientRequest& req);
Task<pb::Client> GetClient(rpc::Call& call, const Deps& deps, const pb::GetClientRequest& req);
Task<pb::Client> UpdateClient(rpc::Call& call,
                              const Deps& deps,
                              const pb::UpdateClientRequest& req);
Task<pb::Client> ArchiveClient(rpc::Call& call,
                               const Deps& deps,
                               const pb::ArchiveClientRequest& req);
Task<pb::Client> UnarchiveClient(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::UnarchiveClientRequest& req);
Task<google::protobuf::Empty> DeleteClient(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::DeleteClientRequest& req);
Task<pb::ValidateClientResponse> ValidateClient(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ValidateClientRequest& req);
Task<pb::ListClientsResponse> ListClients(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListClientsRequest& req);
Task<pb::SearchClientsResponse> SearchClients(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::SearchClientsRequest& req);
Task<imports::v1::ImportSummary> ImportClients(rpc::Call& call,
                                               const Deps& deps,
                                               rpc::Reader<pb::ImportClientsRequest> in);
Task<imports::v1::ImportSummary> GetClientImport(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::GetClientImportRequest& req);

}  // namespace vinculo::client_registry
