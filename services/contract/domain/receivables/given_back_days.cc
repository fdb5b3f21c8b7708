#include "services/contract/domain/receivables/given_back_days.h"

#include <algorithm>

namespace vinculo::contract {
namespace {

// A period that nobody charged has a share of nothing.
ProRataShare ChargedOf(absl::Span<const ChargedShare> charged, DaySpan days) {
  for (const ChargedShare& one : charged) {
    if (days.Holds(one.first)) return one.share;
  }
  return {0, 1};
}

Money CostInPeriod(const GivenBackDays& given_back, DaySpan whole, DaySpan given, Money price) {
  const ChargeTerms& terms = given_back.terms;
  const DaySpan days{std::max(whole.first, terms.base_on),
                     std::min(whole.last, terms.last_on.value_or(whole.last))};
  const int used = days.days() - PausedDays(terms.pauses, days);
  const int months = MonthsOf(BillingPeriodOn(terms, days.first));
  const auto cost = [&](int charged) {
    return ProRata(price, ShareOf(whole, charged, months, given_back.convention));
  };
  const Money with_them = cost(used + given.days());
  const Money left_out = with_them - ProRata(price, ChargedOf(given_back.charged, days));
  return std::max(std::min(with_them - cost(used), left_out), Money());
}

}  // namespace

Money CostOf(const GivenBackDays& given_back, const std::function<Money(Day)>& price_on) {
  const ChargeTerms& terms = given_back.terms;
  Money total;
  if (!given_back.charged_until_on) return total;
  const Day last = std::min({given_back.days.last,
                             *given_back.charged_until_on,
                             terms.last_on.value_or(given_back.days.last)});
  for (Day first = std::max(given_back.days.first, terms.base_on); first <= last;) {
    const DaySpan whole = PeriodHolding(terms, given_back.convention, first);
    const DaySpan given{first, std::min(last, whole.last)};
    total += CostInPeriod(given_back, whole, given, price_on(std::max(whole.first, terms.base_on)));
    first = whole.last + 1;
  }
  return total;
}

}  // namespace vinculo::contract
