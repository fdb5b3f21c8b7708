#include "services/contract/domain/termination/cut_charges.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day kToday{year(2026) / 11 / 22};

// A month at 90.00 of which so much is paid.
Receivable Month(Day first, Money paid = Money()) {
  Receivable month = Standing({.kind = ChargeKind::kRecurring,
                               .issues_on = kToday - 10,
                               .due_on = kToday + 8,
                               .overdue_from_on = kToday + 9,
                               .period_first_on = first,
                               .period_last_on = LastOfMonth(first),
                               .price = Cents(90'00),
                               .amount = Cents(90'00),
                               .open = Cents(90'00) - paid},
                              kToday);
  if (month.state == ReceivableState::kPaid) month.settled_on = kToday - 1;
  return month;
}

// November, December and January, of which so much is paid, of a contract that ends on the 22nd.
CutCharges Cut(Money november,
               Money december,
               Money january,
               std::optional<Day> paid_until_on = std::nullopt) {
  const Day first = FirstOfMonth(kToday);
  return CutAtEnd({.periods = {Month(first, november),
                               Month(AddMonthsClamped(first, 1), december),
                               Month(AddMonthsClamped(first, 2), january)}},
                  {.ends_on = kToday, .today = kToday, .reason = "Mudança"},
                  paid_until_on);
}

struct RunCase {
  const char* name;
  Money november;
  Money december;
  Money january;
  std::optional<Day> paid_on;
  Money credit;
};
class PaidRunTest : public ::testing::TestWithParam<RunCase> {};

TEST_P(PaidRunTest, StaysPaidAndTheRestIsCredit) {
  const RunCase& row = GetParam();
  const CutCharges cut = Cut(row.november, row.december, row.january);
  EXPECT_EQ(cut.paid_on, row.paid_on);
  Money credit;
  for (const EndedReceivable& one : cut.changed) {
    credit += one.refund;
    EXPECT_EQ(one.after.open, one.after.state == ReceivableState::kIssued ? Cents(63'00) : Money());
  }
  EXPECT_EQ(credit, row.credit);
}

constexpr Money kAll = Cents(90'00);
constexpr Day kNovember30{year(2026) / 11 / 30};
constexpr Day kDecember31{year(2026) / 12 / 31};
constexpr Day kJanuary31{year(2027) / 1 / 31};

INSTANTIATE_TEST_VINCULO_P(
    RuleC35,
    PaidRunTest,
    ::testing::Values(
        RunCase{"OfNone", Money(), Money(), Money(), std::nullopt, Money()},
        RunCase{"OfTheMonthOfTheEnd", kAll, Money(), Money(), kNovember30, Money()},
        RunCase{"OfTwo", kAll, kAll, Money(), kDecember31, Money()},
        RunCase{"OfAll", kAll, kAll, kAll, kJanuary31, Money()},
        RunCase{"BeforeAGap", kAll, Money(), kAll, kNovember30, kAll},
        RunCase{"AfterAGapAlone", Money(), kAll, kAll, std::nullopt, kAll * 2},
        RunCase{"BeforeAMonthPaidInPart", kAll, Cents(50'00), Money(), kNovember30, Cents(50'00)},
        RunCase{
            "BeforeAMonthPaidButForACent", kAll, Cents(89'99), kAll, kNovember30, Cents(179'99)},
        RunCase{"NotOfAMonthPaidInPart", Cents(70'00), Money(), Money(), std::nullopt, Cents(7'00)},
        RunCase{"NorOfItsDaysUntilTheEnd", Cents(63'00), {}, {}, std::nullopt, Money()}));

TEST(RuleC29CutCharges, CancelAPeriodWhosePaymentIsCredit) {
  const CutCharges cut = Cut(kAll, Cents(50'00), kAll);
  ASSERT_EQ(cut.changed.size(), 2u);
  for (const EndedReceivable& one : cut.changed) {
    EXPECT_EQ(one.effect, EndEffect::kWithdrawn);
    EXPECT_EQ(one.after.state, ReceivableState::kCancelled);
    EXPECT_EQ(one.after.cancel_reason, "Mudança");
    EXPECT_EQ(one.after.settled_on, std::nullopt);
    EXPECT_EQ(one.reduction, kAll);
  }
}

// 21 of 30 days were used, and are paid.
TEST(RuleC29CutCharges, LeaveTheDaysUntilTheEndPaid) {
  const CutCharges cut = Cut(Cents(70'00), Money(), Money());
  ASSERT_EQ(cut.changed.size(), 3u);
  const EndedReceivable& november = cut.changed.front();
  EXPECT_EQ(november.after.amount, Cents(63'00));
  EXPECT_EQ(november.after.discount, Cents(27'00));
  EXPECT_EQ(november.after.open, Money());
  EXPECT_EQ(november.after.state, ReceivableState::kPaid);
  EXPECT_EQ(november.after.settled_on, kToday);
}

// December was waived, so that the contract is paid until the end of January.
TEST(RuleC35CutCharges, TakeTheContractsPaidUntilAsPaid) {
  const Day first = FirstOfMonth(kToday);
  const CutCharges cut =
      CutAtEnd({.periods = {Month(first, kAll), Month(AddMonthsClamped(first, 2), kAll)}},
               {.ends_on = kToday, .today = kToday, .reason = "Mudança"},
               kJanuary31);
  EXPECT_EQ(cut.paid_on, kJanuary31);
  EXPECT_TRUE(cut.changed.empty());
  EXPECT_EQ(Cut(Money(), Money(), Money(), kToday - 1).paid_on, std::nullopt);
  EXPECT_EQ(Cut(Money(), Money(), Money(), kToday).paid_on, kToday);
}

// 16 days that came back, paid: nine of them are after the end.
TEST(RuleC35CutCharges, LeaveDaysThatCameBackPaidAsFarAsTheRunGoes) {
  const Day first = FirstOfMonth(kToday);
  Receivable back{.issues_on = kToday - 7,
                  .due_on = kToday,
                  .overdue_from_on = kToday + 1,
                  .price = Cents(48'00),
                  .charged_days = 16,
                  .period_days = 16,
                  .amount = Cents(48'00)};
  back = Standing(std::move(back), kToday);
  ChargedSoFar charged{.periods = {Month(first)}, .returned = {{back, {first + 14, first + 29}}}};
  charged.periods[0].charged_days = 20;
  charged.periods[0].period_days = 30;
  charged.periods[0].amount = charged.periods[0].open = Cents(60'00);
  const EndTerms terms{.ends_on = kToday, .today = kToday, .reason = "Mudança"};
  CutCharges cut = CutAtEnd(charged, terms, std::nullopt);
  EXPECT_EQ(cut.paid_on, std::nullopt);
  ASSERT_EQ(cut.changed.size(), 2u);
  EXPECT_EQ(cut.changed[1].after.amount, Cents(21'00));
  EXPECT_EQ(cut.changed[1].refund, Cents(27'00));
  cut = CutAtEnd(charged, terms, kNovember30);
  EXPECT_EQ(cut.paid_on, kNovember30);
  ASSERT_EQ(cut.changed.size(), 1u) << "the period alone, which is open";
}

}  // namespace
}  // namespace vinculo::contract
