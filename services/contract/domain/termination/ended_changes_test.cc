#include "services/contract/domain/termination/ended_changes.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day April(unsigned day) { return Day{year(2026) / std::chrono::April / day}; }

const ChargeFacts kFacts{.terms = {.base_on = April(1)}, .charged_until_on = April(30)};

EndTerms EndingOn(Day ends_on) {
  return {.ends_on = ends_on, .today = ends_on, .reason = "Mudança"};
}

// From the 11th on, from one price to another: so much for twenty of thirty days.
SettledChange From11th(Money before, Money after) {
  ChangeAdjustment line{.days = {April(11), April(30)},
                        .share = {20, 30},
                        .price_before = before,
                        .price_after = after};
  line.amount = ProRata(after - before, line.share);
  return {.change = Uuid({1}), .lines = {{line, line}}};
}
SettledChange Cheaper() { return From11th(Cents(90'00), Cents(60'00)); }

// 30.00 more a month, of which so much was paid.
SettledChange Dearer(Money paid = Money()) {
  SettledChange change = From11th(Cents(60'00), Cents(90'00));
  change.charges.push_back(Standing({.id = Uuid({2}),
                                     .issues_on = April(12),
                                     .due_on = April(28),
                                     .overdue_from_on = April(29),
                                     .price = Cents(20'00),
                                     .amount = Cents(20'00),
                                     .open = Cents(20'00) - paid},
                                    April(21)));
  return change;
}

struct EndCase {
  const char* name;
  Day ends_on;
  Money left;  // of what the change made of its days
};
class EndedChangesTest : public ::testing::TestWithParam<EndCase> {};

TEST_P(EndedChangesTest, GiveNothingForDaysThatDoNotCome) {
  const EndedChanges ended = AtEnd({Cheaper()}, kFacts, EndingOn(GetParam().ends_on));
  EXPECT_EQ(ended.taken_back, Cents(20'00) - GetParam().left);
  EXPECT_EQ(ended.changes.size(), ended.taken_back > Money() ? 1u : 0u);
  EXPECT_TRUE(ended.charges.empty());
}

TEST_P(EndedChangesTest, ChargeNothingForThem) {
  const EndedChanges ended = AtEnd({Dearer()}, kFacts, EndingOn(GetParam().ends_on));
  ASSERT_EQ(ended.charges.size(), 1u);
  EXPECT_EQ(ended.charges[0].after.open, GetParam().left);
  EXPECT_EQ(ended.charges[0].reduction, Cents(20'00) - GetParam().left);
  EXPECT_EQ(ended.charges[0].refund, Money());
  EXPECT_EQ(ended.taken_back, Money());
}

TEST_P(EndedChangesTest, GiveBackWhatWasPaidOfThem) {
  const EndedChanges ended = AtEnd({Dearer(Cents(20'00))}, kFacts, EndingOn(GetParam().ends_on));
  ASSERT_EQ(ended.charges.size(), 1u);
  EXPECT_EQ(ended.charges[0].refund, Cents(20'00) - GetParam().left);
  EXPECT_EQ(ended.charges[0].after.state, ReceivableState::kPaid);
}

INSTANTIATE_TEST_VINCULO_P(RuleC24,
                           EndedChangesTest,
                           ::testing::Values(EndCase{"BeforeAllOfThem", April(11), Money()},
                                             EndCase{"AfterTheFirst", April(12), Cents(1'00)},
                                             EndCase{"InTheMiddle", April(21), Cents(10'00)},
                                             EndCase{"OnTheLast", April(30), Cents(19'00)},
                                             EndCase{"AfterAll", April(30) + 1, Cents(20'00)}));

TEST(RuleC29EndedChanges, WithdrawAChargeOfDaysThatDoNotComeAlone) {
  const EndedChanges ended = AtEnd({Dearer(Cents(5'00))}, kFacts, EndingOn(April(11)));
  ASSERT_EQ(ended.charges.size(), 1u);
  EXPECT_EQ(ended.charges[0].effect, EndEffect::kWithdrawn);
  EXPECT_EQ(ended.charges[0].after.cancel_reason, "Mudança");
  EXPECT_EQ(ended.charges[0].refund, Cents(5'00));
}

// Five days of it were paused: these cost nothing already.
TEST(RuleC29EndedChanges, CountADayThatIsNotChargedOnce) {
  ChargeFacts facts = kFacts;
  facts.terms.uncharged = {{April(16), April(20)}};
  SettledChange paused = Cheaper();
  paused.lines[0].now.share.days = 15;
  paused.lines[0].now.amount = Cents(-15'00);
  const EndedChanges ended = AtEnd({paused}, facts, EndingOn(April(21)));
  EXPECT_EQ(ended.taken_back, Cents(10'00));
  ASSERT_EQ(ended.changes.size(), 1u);
  EXPECT_EQ(ended.changes[0].lines[0].now.amount, Cents(-5'00));
}

TEST(RuleC29EndedChanges, AreNoneWhereNothingWasCharged) {
  const EndedChanges ended = AtEnd({Cheaper()}, std::nullopt, EndingOn(April(21)));
  EXPECT_EQ(ended.taken_back, Money());
  EXPECT_TRUE(ended.changes.empty());
}

}  // namespace
}  // namespace vinculo::contract
