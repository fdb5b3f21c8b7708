#include "services/fidelity/service.h"

#include <utility>

#include "services/fidelity/handlers/handlers.h"

namespace vinculo::fidelity {

void AddMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> alerts("vinculo.fidelity.v1.AlertService", deps);
  alerts.Unary("CreateAlertRule", &CreateAlertRule);
  alerts.Unary("GetAlertRule", &GetAlertRule);
  alerts.Unary("ListAlertRules", &ListAlertRules);
  alerts.Unary("ListAlerts", &ListAlerts);
  server.Add(std::move(alerts));
}

}  // namespace vinculo::fidelity
