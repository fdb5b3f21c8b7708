#include "services/client_registry/service.h"

#include <utility>

#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/handlers.h"

namespace vinculo::client_registry {

void AddMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> clients("vinculo.client_registry.v1.ClientService", deps);
  clients.Unary("CreateClient", &CreateClient);
  clients.Unary("GetClient", &GetClient);
  clients.Unary("UpdateClient", &UpdateClient);
  clients.Unary("ListClients", &ListClients);
  clients.Unary("SearchClients", &SearchClients);
  clients.ClientStream("ImportClients", &ImportClients);
  clients.Unary("GetClientImport", &GetClientImport);
  server.Add(std::move(clients));

  rpc::ServiceMethods<Deps> activities("vinculo.client_registry.v1.ActivityService", deps);
  activities.Unary("GetClientActivity", &GetClientActivity);
  activities.Unary("ListClientActivities", &ListClientActivities);
  activities.Unary("CountByActivity", &CountByActivity);
  activities.Unary("ListActivityTransitions", &ListActivityTransitions);
  server.Add(std::move(activities));
}

}  // namespace vinculo::client_registry
