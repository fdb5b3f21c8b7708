#pragma once
// C-40. Which billing periods of a contract are charged on a business day, and how much of each.
// The same function serves one contract and the run over all of them.
//
// Periods follow one another without gap or overlap, from the financial base date. They begin on
// the billing day, counted from the anchor (31 January, 28 February, 31 March); the first one,
// from the base date to the day before the first billing day, is a part, and so is the one in which
// the contract ends. By kFinancialBase they begin on the base date's day of month, and the first
// one is whole.
//
// A prepaid period is due on its first day, a postpaid one on the day after its last; by
// kFinancialBase, on the billing day then or next. It is charged so many days ahead, and the client
// has so many days to pay at least: what is charged late is due later.
//
// Days on which nothing is charged (a pause, billing switched off) lessen their period, by its
// convention; a period without any other day is passed over. So is one that ended before the
// contract was recorded here: nobody is charged for a past that another system knows.
//
// Where the contract turns to another billing period (C-24), periods are counted anew from that
// day: one before ends the day before it, whether the turn was long ago or is to come.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/contract/domain/plan.h"
#include "services/contract/domain/receivables/pro_rata.h"
#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {

// From that day on, another billing period.
struct PeriodTurn {
  Day from;
  BillingPeriod billing_period;

  bool operator==(const PeriodTurn&) const = default;
};

// What the periods follow from.
struct ChargeTerms {
  Day base_on;  // financial base date
  int billing_day = 1;
  BillingPeriod billing_period = BillingPeriod::kMonthly;  // until the first turn
  PaymentCondition payment_condition = PaymentCondition::kPostpaid;
  std::optional<Day> last_on;      // the last day of use, where it is known
  Day recorded_on;                 // when the contract came into this system
  std::vector<DaySpan> uncharged;  // uncharged_days.h
  std::vector<PeriodTurn> turns;   // ascending
};

struct ChargeParameters {
  int days_ahead = 10;  // from the charge to the due date
  int days_to_pay = 5;  // at least
  ProRataConvention convention = ProRataConvention::kThirtyDays;
  // The day on which it is done, where that is later than the business date (after an outage, or by
  // hand): nobody is asked to pay on a day that has passed.
  std::optional<Day> charged_on = {};
};

struct ChargePeriod {
  DaySpan days;
  ProRataShare share;
  Day due_on;

  bool operator==(const ChargePeriod&) const = default;
};

struct PeriodsCharged {
  std::vector<ChargePeriod> periods;  // ascending
  // The last day that is charged or passed over; what follows begins the day after.
  std::optional<Day> charged_until_on;

  bool operator==(const PeriodsCharged&) const = default;
};

// `charged_until_on` is what the call before gave; none: nothing was charged yet.
PeriodsCharged PeriodsToCharge(const ChargeTerms& terms,
                               const ChargeParameters& parameters,
                               std::optional<Day> charged_until_on,
                               Day business_date);

// How long the periods of that day are.
BillingPeriod BillingPeriodOn(const ChargeTerms& terms, Day day);

// The period that holds the day or, when the day is before the base date, the first one; whole,
// where a turn cuts it short.
DaySpan PeriodHolding(const ChargeTerms& terms, ProRataConvention convention, Day day);

// The days of the whole period that one charge covers, of which `first` is one: from the base date,
// until the last day of use or the day before a turn. Absent: `first` is after the last day of use.
std::optional<DaySpan> DaysCovered(const ChargeTerms& terms, DaySpan whole, Day first);

// What the covered days cost of the whole period's price: those that are charged.
ProRataShare ShareCharged(const ChargeTerms& terms,
                          ProRataConvention convention,
                          DaySpan whole,
                          DaySpan covered);

}  // namespace vinculo::contract
