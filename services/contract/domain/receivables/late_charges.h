#pragma once
// C-40. Fine and interest of what is paid late (brazil.md section 11). The fine is at most 2 % of
// the instalment (CDC art. 52 section 1; Decreto 2.181/1997 art. 22 XIX), once. The interest is at
// most 1 % a month, simple, a day being a thirtieth. Both are rounded down, because half up would
// pass the ceiling: 2 % of 123.45 is 2.46.

#include <optional>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/brazil/business_day.h"

namespace vinculo::contract {

inline constexpr int kLateFineBasisPointsMax = 200;
inline constexpr int kLateInterestBasisPointsMax = 100;  // a month
inline constexpr int kGraceDaysMax = 30;

// What a tenant charges; never above the ceilings, whatever is stored.
struct LateRates {
  int fine_basis_points = kLateFineBasisPointsMax;
  int interest_basis_points = kLateInterestBasisPointsMax;  // a month
  int grace_days = 0;
};

// What is known of a charge that may be late.
struct LateAccount {
  Day due_on;
  Money open;  // of the charge itself
  // Charged when something was paid late, whether it was paid or not.
  Money fine_charged;
  Money interest_charged;
  Money fine_paid;
  Money interest_paid;
  // The day of the last late payment: the fine was charged, and interest until that day. None:
  // nothing was paid late.
  std::optional<Day> charged_until_on;

  bool operator==(const LateAccount&) const = default;
};

// What is owed beside the open amount on a day.
struct LateCharges {
  int days_late = 0;  // from the due date; 0 while a payment is on time
  Money fine;
  Money interest;

  Money total() const { return fine + interest; }
  bool operator==(const LateCharges&) const = default;
};

Money LateFine(Money open, const LateRates& rates);
Money LateInterest(Money open, int days, const LateRates& rates);

// What is still to be paid of fine and interest on `day`.
LateCharges ChargesOn(const LateAccount& account,
                      Day day,
                      const LateRates& rates,
                      const brazil::BusinessCalendar& calendar);

}  // namespace vinculo::contract
