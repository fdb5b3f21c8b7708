#include "services/contract/domain/contract_dates.h"

namespace vinculo::contract {

std::optional<Day> LoyaltyEnd(Day from, int loyalty_months) {
  if (loyalty_months == 0) return std::nullopt;
  return AddMonthsLegal(from, loyalty_months);
}

std::optional<Day> TermEnd(Day from, int term_months) {
  if (term_months == 0) return std::nullopt;
  return AddMonthsLegal(from, term_months);
}

Day EndOfExpired(Day term_end) { return term_end + 1; }

bool InForceOn(const Contract& contract, Day day) {
  if (!contract.activated_on || day < *contract.activated_on) return false;
  if (!contract.ends_on) return true;
  return contract.lifecycle == Lifecycle::kEnded ? day < *contract.ends_on
                                                 : day <= *contract.ends_on;
}

}  // namespace vinculo::contract
