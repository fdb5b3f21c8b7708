#include "services/contract/domain/termination/cut_charges.h"

#include <algorithm>

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

const EndTerms kTerms{.ends_on = kToday, .today = kToday, .reason = "Mudança"};

// November, December and January, of which so much is paid, of a contract that ends on the 22nd.
ChargedSoFar Months(Money november, Money december, Money january) {
  const Day first = FirstOfMonth(kToday);
  return {.periods = {Month(first, november),
                      Month(AddMonthsClamped(first, 1), december),
                      Month(AddMonthsClamped(first, 2), january)}};
}

// It goes to a new owner.
CutCharges Transferred(Money november,
                       Money december,
                       Money january,
                       std::optional<Day> paid_until_on = std::nullopt) {
  return CutAtTransfer(Months(november, december, january), std::nullopt, kTerms, paid_until_on);
}

Money CreditOf(const CutCharges& cut) {
  Money credit;
  for (const EndedReceivable& one : cut.changed) credit += one.refund;
  return credit;
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
  const CutCharges cut = Transferred(row.november, row.december, row.january);
  EXPECT_EQ(cut.paid_on, row.paid_on);
  for (const EndedReceivable& one : cut.changed) {
    EXPECT_EQ(one.after.open, one.after.state == ReceivableState::kIssued ? Cents(63'00) : Money());
  }
  EXPECT_EQ(CreditOf(cut), row.credit);
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

// 63.00 are of the days until the end; all that was paid above is credit, of each month alike.
TEST(RuleC29CutCharges, GiveNoLessCreditToWhoPaidMore) {
  Money before;
  for (Money paid; paid <= kAll * 3; paid += Cents(1)) {
    const Money november = std::min(paid, kAll);
    const Money december = std::min(paid - november, kAll);
    const CutCharges cut =
        CutAtEnd(Months(november, december, paid - november - december), std::nullopt, kTerms);
    const Money credit = CreditOf(cut);
    ASSERT_GE(credit, before) << paid.cents();
    ASSERT_EQ(credit, std::max(paid - Cents(63'00), Money())) << paid.cents();
    ASSERT_TRUE(cut.still_paid.empty());
    ASSERT_EQ(cut.paid_on, std::nullopt);
    before = credit;
  }
}

// 20 days from the 11th on at 1.00 a day more, paid; 11 of them are of use.
TEST(RuleC29CutCharges, GiveWhatAChangeChargedForDaysThatDoNotComeAsCredit) {
  const Day first = FirstOfMonth(kToday);
  Receivable charge = Standing({.id = Uuid({9}),
                                .issues_on = kToday - 10,
                                .due_on = kToday + 8,
                                .overdue_from_on = kToday + 9,
                                .price = Cents(20'00),
                                .amount = Cents(20'00)},
                               kToday);
  const ChangeAdjustment line{.days = {first + 10, first + 29},
                              .share = {20, 30},
                              .price_before = Cents(60'00),
                              .price_after = Cents(90'00),
                              .amount = Cents(20'00)};
  const ChargedSoFar charged{
      .changes = {{.change = Uuid({8}), .lines = {{line, line}}, .charges = {charge}}}};
  const ChargeFacts facts{.terms = {.base_on = first}, .charged_until_on = first + 29};
  CutCharges cut = CutAtEnd(charged, facts, kTerms);
  ASSERT_EQ(cut.changed.size(), 1u);
  EXPECT_EQ(cut.changed[0].refund, Cents(9'00));
  EXPECT_EQ(cut.changed[0].after.amount, Cents(11'00));
  EXPECT_EQ(cut.changed[0].after.state, ReceivableState::kPaid);
  ASSERT_EQ(cut.changes.size(), 1u);
  EXPECT_EQ(cut.changes[0].lines[0].now.amount, Cents(11'00));
  cut = CutAtTransfer(charged, facts, kTerms, kNovember30);
  EXPECT_TRUE(cut.changed.empty()) << "the new owner uses them as paid";
  EXPECT_TRUE(cut.changes.empty());
}

TEST(RuleC29CutCharges, CancelAPeriodWhosePaymentIsCredit) {
  const CutCharges cut = Transferred(kAll, Cents(50'00), kAll);
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
  const CutCharges cut = Transferred(Cents(70'00), Money(), Money());
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
      CutAtTransfer({.periods = {Month(first, kAll), Month(AddMonthsClamped(first, 2), kAll)}},
                    std::nullopt,
                    kTerms,
                    kJanuary31);
  EXPECT_EQ(cut.paid_on, kJanuary31);
  EXPECT_TRUE(cut.changed.empty());
  EXPECT_EQ(Transferred(Money(), Money(), Money(), kToday - 1).paid_on, std::nullopt);
  EXPECT_EQ(Transferred(Money(), Money(), Money(), kToday).paid_on, kToday);
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
  CutCharges cut = CutAtTransfer(charged, std::nullopt, kTerms, std::nullopt);
  EXPECT_EQ(cut.paid_on, std::nullopt);
  ASSERT_EQ(cut.changed.size(), 2u);
  EXPECT_EQ(cut.changed[1].after.amount, Cents(21'00));
  EXPECT_EQ(cut.changed[1].refund, Cents(27'00));
  cut = CutAtTransfer(charged, std::nullopt, kTerms, kNovember30);
  EXPECT_EQ(cut.paid_on, kNovember30);
  ASSERT_EQ(cut.changed.size(), 1u) << "the period alone, which is open";
}

}  // namespace
}  // namespace vinculo::contract
