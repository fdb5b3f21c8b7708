#include "services/fidelity/domain/loyalty_alert.h"

namespace vinculo::fidelity {

std::optional<LoyaltyAlert> AlertDue(const AlertRule& rule,
                                     Day rule_since,
                                     const ContractTerm& term,
                                     Day business_date) {
  if (rule.disabled || business_date < rule_since) return std::nullopt;
  if (!term.expires_on || !InForceOn(term, business_date)) return std::nullopt;
  const Day due = *term.expires_on - rule.days_before;
  if (business_date < due || business_date > *term.expires_on) return std::nullopt;
  return LoyaltyAlert{.occurrence_on = *term.expires_on, .due_on = due};
}

}  // namespace vinculo::fidelity
