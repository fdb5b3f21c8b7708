#include "services/contract/domain/policy/contract_parameters.h"

#include <utility>
#include <vector>

#include "services/contract/domain/policy/adjustment_parameters.h"
#include "services/contract/domain/policy/monitoring_parameters.h"
#include "services/contract/domain/policy/pricing_parameters.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/policy/signature_parameters.h"
#include "services/contract/domain/policy/termination_parameters.h"
#include "services/contract/domain/policy/terms_parameters.h"

namespace vinculo::contract {
namespace {

std::vector<parameters::Parameter> Joined(std::vector<std::vector<parameters::Parameter>> areas) {
  std::vector<parameters::Parameter> all;
  for (std::vector<parameters::Parameter>& area : areas) {
    for (parameters::Parameter& parameter : area) all.push_back(std::move(parameter));
  }
  return all;
}

}  // namespace

const parameters::Table& ContractParameters() {
  static const auto* const table = new parameters::Table(Joined({
      TermsParameters(),
      PricingParameters(),
      ReceivablesParameters(),
      SignatureParameters(),
      AdjustmentParameters(),
      MonitoringParameters(),
      TerminationParameters(),
  }));
  return *table;
}

}  // namespace vinculo::contract
