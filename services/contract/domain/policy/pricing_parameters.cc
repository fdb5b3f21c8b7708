#include "services/contract/domain/policy/pricing_parameters.h"

namespace vinculo::contract {

using parameters::Choice;

std::vector<parameters::Parameter> PricingParameters() {
  return {
      Choice(
          kChangeLoyaltyEffect,
          "KEEP",
          {"KEEP", "RESTART", "EXTEND"},
          "Fidelidade na troca de plano: manter a que corre, recomeçar pelo novo plano, ou somar "
          "a do novo plano ao que falta.",
          "The loyalty term at a change of plan: keep the one that runs, count it anew by the "
          "new plan, or add the new plan's months to what is left."),
  };
}

}  // namespace vinculo::contract
