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

Money CostInPeriod(const GivenBackDays& given_back,
                   const ChargeTerms& now,
                   DaySpan whole,
                   DaySpan covered,
                   Money price) {
  const Money with_them = ProRata(price, ShareCharged(now, given_back.convention, whole, covered));
  const Money without =
      ProRata(price, ShareCharged(given_back.terms, given_back.convention, whole, covered));
  const Money left_out = with_them - ProRata(price, ChargedOf(given_back.charged, covered));
  return std::max(std::min(with_them - without, left_out), Money());
}

}  // namespace

Money CostOf(const GivenBackDays& given_back, const std::function<Money(Day)>& price_on) {
  Money total;
  if (!given_back.charged_until_on) return total;
  ChargeTerms now = given_back.terms;
  now.uncharged = given_back.uncharged;
  const Day last = std::min(given_back.between.last, *given_back.charged_until_on);
  for (Day day = std::max(given_back.between.first, now.base_on); day <= last;) {
    const DaySpan whole = PeriodHolding(now, given_back.convention, day);
    std::optional<DaySpan> covered = DaysCovered(now, whole, day);
    if (!covered) break;
    covered->last = std::min(covered->last, *given_back.charged_until_on);
    total += CostInPeriod(given_back, now, whole, *covered, price_on(covered->first));
    day = covered->last + 1;
  }
  return total;
}

}  // namespace vinculo::contract
