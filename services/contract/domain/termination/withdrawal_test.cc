#include "services/contract/domain/termination/withdrawal.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using std::chrono::year;
using testing::IsError;
using testing::IsOk;

const brazil::BusinessCalendar kNational(brazil::HolidaySet::kNational);

std::optional<Day> LastDayOf(Day activated, int days = 7) {
  Contract contract;
  contract.activated_on = activated;
  return LastWithdrawalDay(contract, days, kNational);
}

TEST(RuleC29Withdrawal, HasSevenDaysUntilABusinessDay) {
  // 29 November 2026 is a Sunday (brazil.md section 8).
  EXPECT_EQ(LastDayOf(Day{year(2026) / 11 / 22}), (Day{year(2026) / 11 / 30}));
  EXPECT_EQ(LastDayOf(Day{year(2026) / 11 / 23}), (Day{year(2026) / 11 / 30}));
  EXPECT_EQ(LastDayOf(Day{year(2026) / 11 / 24}), (Day{year(2026) / 12 / 1}));
  // Christmas is a Friday: Monday.
  EXPECT_EQ(LastDayOf(Day{year(2026) / 12 / 18}), (Day{year(2026) / 12 / 28}));
  EXPECT_EQ(LastDayOf(Day{year(2026) / 11 / 23}, 10), (Day{year(2026) / 12 / 3}));
}

TEST(RuleC29Withdrawal, IsForWhatWasAgreedAwayFromThePremisesInTime) {
  Contract contract;
  contract.activated_on = Day{year(2026) / 11 / 22};
  const Day last{year(2026) / 11 / 30};
  EXPECT_THAT(CheckWithdrawal(contract, true, last, last), IsOk());
  EXPECT_THAT(CheckWithdrawal(contract, true, last, last + 1),
              IsError(StatusCode::kFailedPrecondition, kWithdrawalTooLate));
  EXPECT_THAT(CheckWithdrawal(contract, false, last, last),
              IsError(StatusCode::kFailedPrecondition, kWithdrawalOnPremises));
}

TEST(RuleC29Withdrawal, IsNeverLateBeforeTheContractBegins) {
  EXPECT_EQ(LastWithdrawalDay(Contract(), 7, kNational), std::nullopt);
  EXPECT_THAT(CheckWithdrawal(Contract(), true, std::nullopt, Day{year(2030) / 1 / 1}), IsOk());
}

}  // namespace
}  // namespace vinculo::contract
