#pragma once

#include <optional>

#include "common/base/day.h"
#include "services/fidelity/domain/alert_rule.h"
#include "services/fidelity/domain/contract_term.h"

namespace vinculo::fidelity {

struct LoyaltyAlert {
  Day occurrence_on;  // the last day of the loyalty term
  Day due_on;         // so many days before, as the rule says

  bool operator==(const LoyaltyAlert&) const = default;
};

// F-10. What the rule has to tell of the contract on a business date: from the due day until the
// last day of the loyalty term, while the contract is in force. So a term that became known late is
// told of while its end lies ahead, and one whose end is past never is. A rule tells of no day
// before `rule_since`, the day it was made, and nothing when disabled. Firing once per (rule,
// contract, occurrence) is the caller's.
std::optional<LoyaltyAlert> AlertDue(const AlertRule& rule,
                                     Day rule_since,
                                     const ContractTerm& term,
                                     Day business_date);

}  // namespace vinculo::fidelity
