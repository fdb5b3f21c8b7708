#include "services/contract/domain/pricing/timeline_value.h"

#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {

Money TimelineValue(const PriceTimeline& timeline, Day term_start, int term_months) {
  Money value;
  for (int month = 0; month < term_months;) {
    const Day first_day = AddMonthsClamped(term_start, month);
    const PriceTerms terms = OwnTerms(timeline, first_day);
    value += terms.price;
    month += MonthsOf(terms.billing_period);
  }
  return value;
}

}  // namespace vinculo::contract
