#include "services/reporting/domain/in_force.h"

namespace vinculo::reporting {

InForce InForceOf(const ContractState& state) {
  if (state.stage == Stage::kNotStarted || !state.activated_on.has_value()) return {};
  if (state.stage != Stage::kEnded) return {state.activated_on, std::nullopt};
  if (!state.ends_on.has_value() || *state.ends_on <= *state.activated_on) return {};
  return {state.activated_on, state.ends_on};
}

Standing StandingOf(const ContractState& state) {
  if (state.stage == Stage::kSuspended) return Standing::kSuspended;
  return state.blocked ? Standing::kBlocked : Standing::kActive;
}

}  // namespace vinculo::reporting
