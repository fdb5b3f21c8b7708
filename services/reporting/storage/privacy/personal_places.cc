#include "services/reporting/storage/privacy/personal_places.h"

namespace vinculo::reporting {

const std::vector<privacy::Place>& PersonalPlaces() {
  static const auto* const places = new std::vector<privacy::Place>{
      {"contracts", "client_id", {"description"}},
      {"contracts", "client_id", {"end_reason"}, "", "", "end_reason_name"},
  };
  return *places;
}

const std::vector<std::string>& ImpersonalColumns() {
  static const auto* const columns = new std::vector<std::string>{
      "adjustment_items.state",
      "adjustment_runs.actor",
      "adjustment_runs.index",
      "adjustment_runs.rule",
      "adjustment_runs.state",
      "client_activities.activity",
      "contracts.access",
      "contracts.billing_period",
      "contracts.consultant",
      "contracts.end_kind",
      "contracts.end_reason_name",
      "contracts.external_id",
      "contracts.lifecycle",
      "contracts.payment_condition",
      "contracts.unit",
      "releases.actor",
      "releases.kind",
      "releases.origin",
      "releases.promise",
      "signature_requests.means",
      "signature_requests.state",
      "terminations.actor",
      "terminations.end_kind",
      "terminations.waiver",
  };
  return *columns;
}

}  // namespace vinculo::reporting
