#include "services/contract/domain/termination/end_cut.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day kToday{year(2026) / 11 / 22};
const Uuid kContract({2});
const Uuid kRefund({7});

// November at 90.00, of which so much was paid, of a contract that ends on the 22nd: 27.00 of it
// are of days from then on.
EndedReceivable November(Money paid, Day ends_on = kToday) {
  const Receivable november = Standing({.id = Uuid({1}),
                                        .kind = ChargeKind::kRecurring,
                                        .issues_on = kToday - 10,
                                        .due_on = kToday + 8,
                                        .overdue_from_on = kToday + 9,
                                        .period_first_on = Day{year(2026) / 11 / 1},
                                        .period_last_on = Day{year(2026) / 11 / 30},
                                        .price = Cents(90'00),
                                        .amount = Cents(90'00),
                                        .open = Cents(90'00) - paid},
                                       kToday);
  return AtEnd(november, {.ends_on = ends_on, .today = kToday, .reason = "Mudança"});
}

// As its payment leaves it: so much of it is open again.
Receivable TakenBackOf(Receivable receivable, Money amount) {
  receivable.open += amount;
  return Standing(std::move(receivable), kToday);
}

UnpaidCut Reversed(const EndedReceivable& ended, Money amount, Money late = Money()) {
  const Allocation allocation{.receivable = ended.before.id, .amount = amount, .fine = late};
  const bool cancelled = ended.after.state == ReceivableState::kCancelled;
  return Unpaid(*CutOf(ended, kContract, kRefund),
                cancelled ? ended.after : TakenBackOf(ended.after, amount),
                allocation,
                "estorno",
                kToday);
}

TEST(RuleC29EndCut, IsWhatWasPaidOfDaysAfterTheEnd) {
  const std::optional<EndCut> cut = CutOf(November(Cents(90'00)), kContract, kRefund);
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->paid, Cents(27'00));
  EXPECT_EQ(cut->late_paid, Money());
  EXPECT_EQ(cut->refund, kRefund);
  EXPECT_FALSE(CutOf(November(Cents(63'00)), kContract, kRefund)) << "of days until the end";
  EXPECT_EQ(CutOf(November(Cents(63'01)), kContract, kRefund)->paid, Cents(1));
  EXPECT_FALSE(CutOf(November(Money()), kContract, kRefund)) << "nothing was paid";
}

TEST(RuleC40EndCut, LeavesTheDaysUntilTheEndOwed) {
  const UnpaidCut unpaid = Reversed(November(Cents(90'00)), Cents(90'00));
  EXPECT_EQ(unpaid.receivable.amount, Cents(63'00));
  EXPECT_EQ(unpaid.receivable.open, Cents(63'00));
  EXPECT_EQ(unpaid.receivable.state, ReceivableState::kIssued);
  EXPECT_EQ(unpaid.taken, Cents(27'00));
  EXPECT_EQ(unpaid.cut.paid, Money());
}

struct PartCase {
  const char* name;
  Money reversed;
  Money amount;
  Money open;
  Money taken;
};
class EndCutPartTest : public ::testing::TestWithParam<PartCase> {};

// Of 90.00 that several payments paid, one is taken back.
TEST_P(EndCutPartTest, GoesBeforeTheDaysUntilTheEnd) {
  const UnpaidCut unpaid = Reversed(November(Cents(90'00)), GetParam().reversed);
  EXPECT_EQ(unpaid.receivable.amount, GetParam().amount);
  EXPECT_EQ(unpaid.receivable.open, GetParam().open);
  EXPECT_EQ(unpaid.taken, GetParam().taken);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC40,
    EndCutPartTest,
    ::testing::Values(
        PartCase{"LessThanTheDays", Cents(20'00), Cents(70'00), Money(), Cents(20'00)},
        PartCase{"AsMuch", Cents(27'00), Cents(63'00), Money(), Cents(27'00)},
        PartCase{"More", Cents(27'01), Cents(63'00), Cents(1), Cents(27'00)}));

TEST(RuleC40EndCut, IsMadeOnce) {
  const UnpaidCut first = Reversed(November(Cents(90'00)), Cents(20'00));
  EXPECT_EQ(first.receivable.state, ReceivableState::kPaid);
  EXPECT_EQ(first.receivable.settled_on, kToday);
  const UnpaidCut second = Unpaid(first.cut,
                                  TakenBackOf(first.receivable, Cents(70'00)),
                                  {.amount = Cents(70'00)},
                                  "estorno",
                                  kToday);
  EXPECT_EQ(second.receivable.amount, Cents(63'00));
  EXPECT_EQ(second.taken, Cents(7'00));
}

// 80.00 of 90.00 were paid: the open 10.00 went with the end, 17.00 were to be given back.
TEST(RuleC40EndCut, CountsWhatTheEndTookAwayAlready) {
  const EndedReceivable ended = November(Cents(80'00));
  EXPECT_EQ(ended.after.amount, Cents(80'00));
  const UnpaidCut unpaid = Reversed(ended, Cents(80'00));
  EXPECT_EQ(unpaid.receivable.amount, Cents(63'00));
  EXPECT_EQ(unpaid.taken, Cents(17'00));
}

TEST(RuleC40EndCut, CancelsWhatIsOfDaysAfterTheEndAlone) {
  const UnpaidCut unpaid = Reversed(November(Cents(90'00), Day{year(2026) / 11 / 1}), Cents(90'00));
  EXPECT_EQ(unpaid.receivable.state, ReceivableState::kCancelled);
  EXPECT_EQ(unpaid.receivable.cancel_reason, "estorno");
  EXPECT_EQ(unpaid.taken, Cents(90'00));
}

TEST(RuleC40EndCut, LeavesWhatTheEndCancelled) {
  const UnpaidCut unpaid =
      Reversed(November(Cents(40'00), Day{year(2026) / 11 / 1}), Cents(40'00), Cents(80));
  EXPECT_EQ(unpaid.receivable.state, ReceivableState::kCancelled);
  EXPECT_EQ(unpaid.receivable.open, Money());
  EXPECT_EQ(unpaid.taken, Cents(40'00)) << "its fine was not to be given back";
}

// CDC art. 49: the fine and the interest are given back too.
TEST(RuleC29EndCut, TakesTheLateChargesOfAWithdrawnContractBack) {
  Receivable november = November(Cents(90'00)).before;
  november.fine_paid = Cents(1'80);
  november.interest_paid = Cents(10);
  const EndedReceivable withdrawn =
      AtWithdrawal(november, {.ends_on = kToday, .today = kToday, .reason = "Desistência"});
  const std::optional<EndCut> cut = CutOf(withdrawn, kContract, kRefund);
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->paid, Cents(90'00));
  EXPECT_EQ(cut->late_paid, Cents(1'90));
  const Allocation all{.amount = Cents(90'00), .fine = Cents(1'80), .interest = Cents(10)};
  const UnpaidCut unpaid =
      Unpaid(*cut, TakenBackOf(withdrawn.after, Cents(90'00)), all, "estorno", kToday);
  EXPECT_EQ(unpaid.taken, Cents(91'90));
  EXPECT_EQ(unpaid.receivable.state, ReceivableState::kCancelled);
}

}  // namespace
}  // namespace vinculo::contract
