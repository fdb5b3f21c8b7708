#include "common/auth/roles.h"

namespace vinculo::auth {
namespace {

struct Role {
  absl::string_view name;
  std::vector<std::string> permissions;
};

const std::vector<Role>& Roles() {
  static const auto* const roles = new std::vector<Role>{
      {"admin", {"*"}},
      {"staff",
       {"client_registry.*",
        "contract.*",
        "fidelity.*",
        "reporting.*",
        "jobs.jobs.list",
        "sandbox.clocks.get"}},
      {"viewer",
       {"client_registry.activities.get",
        "client_registry.activities.list",
        "client_registry.clientPages.get",
        "client_registry.clients.get",
        "client_registry.clients.list",
        "contract.contracts.get",
        "contract.contracts.list",
        "contract.plans.get",
        "contract.plans.list",
        "fidelity.alertRules.get",
        "fidelity.alertRules.list",
        "fidelity.alerts.list",
        "reporting.reports.list",
        "reporting.reports.run"}},
      // The portal and the app, on behalf of clients who log in; nothing that staff may see.
      {"portal",
       {"client_registry.portalLogins.requestReset",
        "client_registry.portalLogins.setPassword",
        "client_registry.portalLogins.verify",
        "contract.signatureRequests.answer"}},
      {"bi",
       {"reporting.reports.list",
        "reporting.reports.run",
        "reporting.reports.export",
        "reporting.reports.explain"}},
  };
  return *roles;
}

}  // namespace

const std::vector<std::string>& PermissionsOf(absl::string_view role) {
  for (const Role& known : Roles()) {
    if (known.name == role) return known.permissions;
  }
  static const auto* const none = new std::vector<std::string>();
  return *none;
}

}  // namespace vinculo::auth
