#include "services/contract/domain/receivables/late_charges.h"

#include <algorithm>

#include "services/contract/domain/receivables/due_date.h"

namespace vinculo::contract {
namespace {

constexpr int kWhole = 10'000;  // basis points
constexpr int kDaysOfMonth = 30;

}  // namespace

Money LateFine(Money open, const LateRates& rates) {
  return MultiplyFloor(open, std::min(rates.fine_basis_points, kLateFineBasisPointsMax), kWhole);
}

Money LateInterest(Money open, int days, const LateRates& rates) {
  const int64_t rate = std::min(rates.interest_basis_points, kLateInterestBasisPointsMax);
  return MultiplyFloor(open, rate * std::max(days, 0), int64_t{kWhole} * kDaysOfMonth);
}

LateCharges ChargesOn(const LateAccount& account,
                      Day day,
                      const LateRates& rates,
                      const brazil::BusinessCalendar& calendar) {
  if (day <= LastDayOnTime(account.due_on, rates.grace_days, calendar)) return {};
  const Day interest_from =
      std::max(account.charged_until_on.value_or(account.due_on), account.due_on);
  const Money fine =
      account.charged_until_on ? account.fine_charged : LateFine(account.open, rates);
  const Money interest =
      account.interest_charged + LateInterest(account.open, day - interest_from, rates);
  return {.days_late = day - account.due_on,
          .fine = fine - account.fine_paid,
          .interest = interest - account.interest_paid};
}

}  // namespace vinculo::contract
