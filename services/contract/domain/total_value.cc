#include "services/contract/domain/total_value.h"

namespace vinculo::contract {

Money TotalValue(Money price, BillingPeriod period, int term_months) {
  const int months = MonthsOf(period);
  const int periods_started = (term_months + months - 1) / months;
  return price * periods_started;
}

}  // namespace vinculo::contract
