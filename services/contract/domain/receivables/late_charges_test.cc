#include "services/contract/domain/receivables/late_charges.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

const brazil::BusinessCalendar kCalendar(brazil::HolidaySet::kBank);

struct ChargesCase {
  const char* name;
  int64_t open;
  Day due;
  Day paid;
  int days;
  int64_t fine;
  int64_t interest;
};
class LateChargesTest : public ::testing::TestWithParam<ChargesCase> {};

TEST_P(LateChargesTest, AreOwed) {
  const ChargesCase& row = GetParam();
  const LateAccount account{.due_on = row.due, .open = Cents(row.open)};
  const LateCharges expected{row.days, Cents(row.fine), Cents(row.interest)};
  EXPECT_EQ(ChargesOn(account, row.paid, {}, kCalendar), expected);
}

constexpr Day kDue{2026y / October / 5};  // a Monday

// Amounts: the vectors of brazil.md section 11. Days: those of section 9.
INSTANTIATE_TEST_VINCULO_P(
    RuleC40,
    LateChargesTest,
    ::testing::Values(ChargesCase{"NothingOnTheDueDate", 99'90, kDue, kDue, 0, 0, 0},
                      ChargesCase{"ADayLate", 99'90, kDue, kDue + 1, 1, 1'99, 3},
                      ChargesCase{"TenDaysLate", 99'90, kDue, kDue + 10, 10, 1'99, 33},
                      ChargesCase{"ThirtyDaysLate", 99'90, kDue, kDue + 30, 30, 1'99, 99},
                      ChargesCase{"FortyFiveDaysLate", 123'45, kDue, kDue + 45, 45, 2'46, 1'85},
                      ChargesCase{
                          "TwoPercentOfTwentyFiveCentavosAreNothing", 25, kDue, kDue + 1, 1, 0, 0},
                      ChargesCase{"DueOnASaturdayPaidOnMonday",
                                  100'00,
                                  Day{2007y / May / 5},
                                  Day{2007y / May / 7},
                                  0,
                                  0,
                                  0},
                      ChargesCase{"DueOnASaturdayPaidOnTuesdayCountsFromSaturday",
                                  100'00,
                                  Day{2007y / May / 5},
                                  Day{2007y / May / 8},
                                  3,
                                  2'00,
                                  10},
                      ChargesCase{"TwentyThreeDaysNotTwentyOne",
                                  300'00,
                                  Day{2007y / May / 5},
                                  Day{2007y / May / 28},
                                  23,
                                  6'00,
                                  2'30}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC40LateRates, NeverPassTheCeilings) {
  const LateRates greedy{.fine_basis_points = 1000, .interest_basis_points = 1000};
  EXPECT_EQ(LateFine(Cents(100'00), greedy), Cents(2'00));
  EXPECT_EQ(LateInterest(Cents(100'00), 30, greedy), Cents(1'00));
  const LateRates mild{.fine_basis_points = 100, .interest_basis_points = 50};
  EXPECT_EQ(LateFine(Cents(100'00), mild), Cents(1'00));
  EXPECT_EQ(LateInterest(Cents(100'00), 30, mild), Cents(50));
}

TEST(RuleC40LateRates, GraceIsNoFreeTime) {
  const LateRates rates{.grace_days = 3};
  const LateAccount account{.due_on = kDue, .open = Cents(99'90)};
  EXPECT_EQ(ChargesOn(account, kDue + 3, rates, kCalendar), LateCharges());
  EXPECT_EQ(ChargesOn(account, kDue + 4, rates, kCalendar),
            (LateCharges{4, Cents(1'99), Cents(13)}));
}

TEST(RuleC40ChargesOn, TheFineIsChargedOnceAndInterestGoesOnFromTheLastLatePayment) {
  // 99.90, of which 50.00 were paid on day 10 after the fine (1.99) and the interest (0.33).
  const LateAccount account{.due_on = kDue,
                            .open = Cents(49'90),
                            .fine_charged = Cents(1'99),
                            .interest_charged = Cents(33),
                            .fine_paid = Cents(1'99),
                            .interest_paid = Cents(33),
                            .charged_until_on = kDue + 10};
  EXPECT_EQ(ChargesOn(account, kDue + 10, {}, kCalendar), (LateCharges{10, Cents(0), Cents(0)}));
  EXPECT_EQ(ChargesOn(account, kDue + 40, {}, kCalendar), (LateCharges{40, Cents(0), Cents(49)}));
}

TEST(RuleC40ChargesOn, WhatWasChargedAndNotPaidIsStillOwed) {
  // One real paid on day 10: less than the fine; nothing of the charge itself.
  const LateAccount account{.due_on = kDue,
                            .open = Cents(99'90),
                            .fine_charged = Cents(1'99),
                            .interest_charged = Cents(33),
                            .fine_paid = Cents(67),
                            .interest_paid = Cents(33),
                            .charged_until_on = kDue + 10};
  EXPECT_EQ(ChargesOn(account, kDue + 40, {}, kCalendar),
            (LateCharges{40, Cents(1'32), Cents(99)}));
}

}  // namespace
}  // namespace vinculo::contract
