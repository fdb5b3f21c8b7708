#include "services/fidelity/service.h"

#include <utility>

#include "services/fidelity/handlers/handlers.h"
#include "services/fidelity/handlers/history.h"

namespace vinculo::fidelity {

void AddMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> alerts("vinculo.fidelity.v1.AlertService", deps);
  alerts.Unary("CreateAlertRule", &CreateAlertRule);
  alerts.Unary("GetAlertRule", &GetAlertRule);
  alerts.Unary("ListAlertRules", &ListAlertRules);
  alerts.Unary("ListAlerts", &ListAlerts);
  server.Add(std::move(alerts));

  history::AddHistoryService(server, "vinculo.fidelity.v1.HistoryService", HistoryOf(deps));
}

}  // namespace vinculo::fidelity
