#include "services/contract/domain/receivables/periods_to_charge.h"

#include <algorithm>

#include "services/contract/domain/receivables/due_date.h"

namespace vinculo::contract {
namespace {

// Where periods begin: every so many months from the anchor, each counted from the anchor itself.
struct Boundaries {
  Day anchor;
  int day_of_month;
  int months;

  Day At(int ordinal) const {
    const Day first_of_month = AddMonthsClamped(FirstOfMonth(anchor), ordinal * months);
    return DueInMonth(first_of_month.year(), first_of_month.month(), day_of_month);
  }

  // Of the first one after the day.
  int OrdinalAfter(Day day) const {
    const int months_away = (day.year() - anchor.year()) * 12 + day.month() - anchor.month();
    int ordinal = std::max(months_away / months, 0);
    while (At(ordinal) <= day) ++ordinal;
    return ordinal;
  }
};

// The days of one billing period: from its turn, or from the base date.
struct Era {
  Day from;
  BillingPeriod billing_period;
  std::optional<Day> last;  // the day before the next turn
};

Era EraOf(const ChargeTerms& terms, Day day) {
  Era era{.from = terms.base_on, .billing_period = terms.billing_period};
  for (const PeriodTurn& turn : terms.turns) {
    if (turn.from > day) {
      era.last = turn.from - 1;
      break;
    }
    era.from = std::max(turn.from, terms.base_on);
    era.billing_period = turn.billing_period;
  }
  return era;
}

Boundaries BoundariesOf(const ChargeTerms& terms, ProRataConvention convention, const Era& era) {
  const int day_of_month = convention == ProRataConvention::kFinancialBase
                               ? terms.base_on.day_of_month()
                               : terms.billing_day;
  return {BillingDayFrom(era.from, day_of_month), day_of_month, MonthsOf(era.billing_period)};
}

// The whole period that the days from `first` to the day before the next boundary belong to.
DaySpan WholePeriod(const Boundaries& boundaries, Day first) {
  const int next = boundaries.OrdinalAfter(first);
  return {boundaries.At(next - 1), boundaries.At(next) - 1};
}

Day DueOn(const ChargeTerms& terms, ProRataConvention convention, DaySpan days) {
  const Day from =
      terms.payment_condition == PaymentCondition::kPrepaid ? days.first : days.last + 1;
  if (convention == ProRataConvention::kFinancialBase) {
    return BillingDayFrom(from, terms.billing_day);
  }
  return from;
}

}  // namespace

PeriodsCharged PeriodsToCharge(const ChargeTerms& terms,
                               const ChargeParameters& parameters,
                               std::optional<Day> charged_until_on,
                               Day business_date) {
  PeriodsCharged charged{.charged_until_on = charged_until_on};
  Day first = charged_until_on ? std::max(*charged_until_on + 1, terms.base_on) : terms.base_on;
  const Day earliest_due = std::max(business_date, parameters.charged_on.value_or(business_date)) +
                           parameters.days_to_pay;
  while (!terms.last_on || first <= *terms.last_on) {
    const DaySpan whole = PeriodHolding(terms, parameters.convention, first);
    const DaySpan days = *DaysCovered(terms, {first, whole.last}, first);
    const Day due = DueOn(terms, parameters.convention, days);
    if (due - parameters.days_ahead > business_date) break;
    const ProRataShare share = ShareCharged(terms, parameters.convention, whole, days);
    if (share.days > 0 && days.last >= terms.recorded_on) {
      charged.periods.push_back(
          {.days = days, .share = share, .due_on = std::max(due, earliest_due)});
    }
    charged.charged_until_on = days.last;
    first = days.last + 1;
  }
  return charged;
}

BillingPeriod BillingPeriodOn(const ChargeTerms& terms, Day day) {
  return EraOf(terms, day).billing_period;
}

DaySpan PeriodHolding(const ChargeTerms& terms, ProRataConvention convention, Day day) {
  const Day held = std::max(day, terms.base_on);
  return WholePeriod(BoundariesOf(terms, convention, EraOf(terms, held)), held);
}

std::optional<DaySpan> DaysCovered(const ChargeTerms& terms, DaySpan whole, Day first) {
  if (terms.last_on && first > *terms.last_on) return std::nullopt;
  DaySpan days{std::max(whole.first, terms.base_on), whole.last};
  if (terms.last_on) days.last = std::min(days.last, *terms.last_on);
  const Era era = EraOf(terms, std::max(first, terms.base_on));
  days.first = std::max(days.first, era.from);
  if (era.last) days.last = std::min(days.last, *era.last);
  return days;
}

ProRataShare ShareCharged(const ChargeTerms& terms,
                          ProRataConvention convention,
                          DaySpan whole,
                          DaySpan covered) {
  const int charged = covered.days() - DaysAmong(terms.uncharged, covered);
  return ShareOf(whole, charged, MonthsOf(BillingPeriodOn(terms, covered.first)), convention);
}

}  // namespace vinculo::contract
