#include "services/client_registry/service.h"

#include <utility>

#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/login/handlers.h"

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

  rpc::ServiceMethods<Deps> logins("vinculo.client_registry.v1.PortalLoginService", deps);
  logins.Unary("InvitePortalLogin", &InvitePortalLogin);
  logins.Unary("RequestPasswordReset", &RequestPasswordReset);
  logins.Unary("IssuePasswordToken", &IssuePasswordToken);
  logins.Unary("SetPassword", &SetPassword);
  logins.Unary("ChangePassword", &ChangePassword);
  logins.Unary("VerifyPassword", &VerifyPassword);
  logins.Unary("GetPortalLogin", &GetPortalLogin);
  logins.Unary("ListPortalLogins", &ListPortalLogins);
  logins.Unary("DisablePortalLogin", &DisablePortalLogin);
  logins.Unary("UnlockPortalLogin", &UnlockPortalLogin);
  server.Add(std::move(logins));
}

}  // namespace vinculo::client_registry
