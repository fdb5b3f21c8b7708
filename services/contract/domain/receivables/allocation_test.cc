#include "services/contract/domain/receivables/allocation.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

constexpr Day kDue{2026y / October / 5};
const LateTerms kLate;

Uuid Id(uint8_t number) { return Uuid({number}); }

// 99.90, due on 5 October.
Receivable Issued(uint8_t number = 1, Day due = kDue) {
  return {.id = Id(number),
          .state = ReceivableState::kIssued,
          .issues_on = due - 10,
          .due_on = due,
          .overdue_from_on = due + 1,
          .price = Cents(99'90),
          .amount = Cents(99'90),
          .open = Cents(99'90)};
}

PaymentTerms On(Day day) { return {.paid_on = day, .today = day, .late = kLate}; }

TEST(RuleC40Pay, OnTimeAllOfItGoesToTheAmount) {
  const Paid paid = Pay(Issued(), Cents(99'90), false, On(kDue));
  EXPECT_EQ(paid.receivable.state, ReceivableState::kPaid);
  EXPECT_EQ(paid.receivable.settled_on, kDue);
  EXPECT_EQ(paid.allocation, (Allocation{Id(1), Cents(99'90)}));
}

TEST(RuleC40Pay, LateGoesToInterestThenFineThenAmount) {
  const Paid all = Pay(Issued(), Cents(200'00), false, On(kDue + 10));
  EXPECT_EQ(all.allocation, (Allocation{Id(1), Cents(99'90), Cents(1'99), Cents(33)}));
  EXPECT_EQ(all.receivable.state, ReceivableState::kPaid);
  const Paid little = Pay(Issued(), Cents(1'00), false, On(kDue + 10));
  EXPECT_EQ(little.allocation, (Allocation{Id(1), Cents(0), Cents(67), Cents(33)}));
  EXPECT_EQ(little.receivable.state, ReceivableState::kOverdue);
  EXPECT_EQ(little.receivable.open, Cents(99'90));
}

TEST(RuleC40Pay, WaivedChargesAreNotOwedLaterEither) {
  const Paid paid = Pay(Issued(), Cents(50'00), true, On(kDue + 10));
  EXPECT_EQ(paid.allocation, (Allocation{Id(1), Cents(50'00)}));
  const LateCharges later =
      ChargesOn(AccountOf(paid.receivable), kDue + 40, kLate.rates, kLate.calendar);
  EXPECT_EQ(later.fine, Cents(0));
  EXPECT_EQ(later.interest, Cents(49)) << "of the 49.90 that are open, from the payment on";
}

TEST(RuleC40Pay, APartDoesNotHideThatTheRestFallsDue) {
  const Paid part = Pay(Issued(), Cents(50'00), false, On(kDue));
  EXPECT_EQ(part.receivable.state, ReceivableState::kPartlyPaid);
  EXPECT_EQ(part.receivable.open, Cents(49'90));
  EXPECT_EQ(Standing(part.receivable, kDue + 1).state, ReceivableState::kOverdue);
}

TEST(RuleC40AllocateOldestFirst, PaysWhatWasDueFirst) {
  const Allocated allocated = AllocateOldestFirst(
      Cents(150'00), {Issued(1, kDue + 30), Issued(2, kDue), Issued(3, kDue + 61)}, On(kDue));
  ASSERT_EQ(allocated.allocations.size(), 2);
  EXPECT_EQ(allocated.allocations[0], (Allocation{Id(2), Cents(99'90)}));
  EXPECT_EQ(allocated.allocations[1], (Allocation{Id(1), Cents(50'10)}));
  EXPECT_EQ(allocated.left, Cents(0));
}

TEST(RuleC40AllocateOldestFirst, WhatIsOverIsLeft) {
  const Allocated allocated = AllocateOldestFirst(Cents(100'00), {Issued()}, On(kDue));
  EXPECT_EQ(allocated.left, Cents(10));
  EXPECT_EQ(AllocateOldestFirst(Cents(100'00), {}, On(kDue)).left, Cents(100'00));
}

TEST(RuleC40AllocateAsWanted, TakesSeveralInTheirOrder) {
  const auto allocated = AllocateAsWanted(Cents(150'00),
                                          {{.receivable = Id(1)}, {Id(2), Cents(20'00)}},
                                          {Issued(1), Issued(2)},
                                          On(kDue));
  ASSERT_THAT(allocated, testing::IsOk());
  EXPECT_EQ(allocated->allocations[0].amount, Cents(99'90));
  EXPECT_EQ(allocated->allocations[1].amount, Cents(20'00));
  EXPECT_EQ(allocated->left, Cents(30'10));
}

TEST(RuleC40AllocateAsWanted, RefusesMoreThanIsOwedOrPaidOrAClosedOne) {
  EXPECT_THAT(AllocateAsWanted(Cents(200'00), {{Id(1), Cents(99'91)}}, {Issued()}, On(kDue)),
              IsError(StatusCode::kFailedPrecondition, kAllocationAboveDebt));
  EXPECT_THAT(AllocateAsWanted(Cents(99'89), {{Id(1), Cents(99'90)}}, {Issued()}, On(kDue)),
              IsError(StatusCode::kFailedPrecondition, kAllocationAbovePayment));
  Receivable cancelled = Issued();
  cancelled.state = ReceivableState::kCancelled;
  EXPECT_THAT(AllocateAsWanted(Cents(200'00), {{.receivable = Id(1)}}, {cancelled}, On(kDue)),
              IsError(StatusCode::kFailedPrecondition, kReceivableStateWrong));
}

TEST(RuleC40TakenBack, LeavesItAsItWas) {
  for (const Day paid_on : {kDue, kDue + 10}) {
    const Paid paid = Pay(Issued(), Cents(60'00), false, On(paid_on));
    const Receivable back = TakenBack(paid.receivable, paid.allocation, std::nullopt, On(paid_on));
    EXPECT_EQ(back.open, Cents(99'90));
    EXPECT_EQ(AccountOf(back), AccountOf(Issued()));
    EXPECT_EQ(back.state, paid_on > kDue ? ReceivableState::kOverdue : ReceivableState::kIssued);
  }
}

TEST(RuleC40TakenBack, KeepsWhatTheOtherLatePaymentsPaid) {
  const Paid first = Pay(Issued(), Cents(52'32), false, On(kDue + 10));
  const Paid second = Pay(first.receivable, Cents(50'00), false, On(kDue + 40));
  const Receivable back = TakenBack(second.receivable, second.allocation, kDue + 10, On(kDue + 40));
  EXPECT_EQ(AccountOf(back), AccountOf(first.receivable));
  EXPECT_EQ(back.state, ReceivableState::kOverdue);
}

// Of 99.90 something is paid on the day, 1.00 forty days late; then the former is taken back.
Receivable WithoutTheFirstOfTwo(Day first_on) {
  const Paid first = Pay(Issued(), Cents(50'00), false, On(first_on));
  const Paid second = Pay(first.receivable, Cents(1'00), false, On(kDue + 40));
  return TakenBack(second.receivable, first.allocation, kDue + 40, On(first_on));
}

struct FirstOfTwo {
  const char* name;
  Day paid_on;
};
class TakenBackTest : public ::testing::TestWithParam<FirstOfTwo> {};

TEST_P(TakenBackTest, OwesWhatItWouldWithoutTheFirstOfTwo) {
  const Receivable alone = Pay(Issued(), Cents(1'00), false, On(kDue + 40)).receivable;
  const Receivable back = WithoutTheFirstOfTwo(GetParam().paid_on);
  for (const int days : {40, 41, 70}) {
    const LateCharges expected =
        ChargesOn(AccountOf(alone), kDue + days, kLate.rates, kLate.calendar);
    const LateCharges owed = ChargesOn(AccountOf(back), kDue + days, kLate.rates, kLate.calendar);
    const Money whole = alone.open + expected.total();
    EXPECT_NEAR((back.open + owed.total()).cents(), whole.cents(), 2) << days << ": floors";
    EXPECT_LE(back.open + owed.total(), whole) << days;
  }
  EXPECT_GE(back.fine_charged, Cents(1'98));
  EXPECT_EQ(back.charged_until_on, kDue + 40);
}

INSTANTIATE_TEST_VINCULO_P(RuleC40,
                           TakenBackTest,
                           ::testing::Values(FirstOfTwo{"BeforeItWasDue", kDue - 5},
                                             FirstOfTwo{"OnTheLastDayOnTime", kDue},
                                             FirstOfTwo{"ADayLate", kDue + 1},
                                             FirstOfTwo{"OnTheDayOfTheSecond", kDue + 40}),
                           [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC40TakenBack, OfACancelledOneNothingIsOwedAgain) {
  Paid paid = Pay(Issued(), Cents(60'00), false, On(kDue));
  paid.receivable.state = ReceivableState::kCancelled;
  paid.receivable.open = Money();
  EXPECT_EQ(TakenBack(paid.receivable, paid.allocation, std::nullopt, On(kDue)).open, Cents(0));
}

}  // namespace
}  // namespace vinculo::contract
