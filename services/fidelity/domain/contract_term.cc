#include "services/fidelity/domain/contract_term.h"

namespace vinculo::fidelity {

bool InForceOn(const ContractTerm& term, Day day) {
  if (!term.activated_on || day < *term.activated_on) return false;
  if (!term.ends_on) return true;
  return term.lifecycle == Lifecycle::kEnded ? day < *term.ends_on : day <= *term.ends_on;
}

}  // namespace vinculo::fidelity
