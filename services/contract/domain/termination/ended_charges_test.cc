// What an end (C-29) leaves of charges, with days that came back of a pause (C-30).
#include "services/contract/domain/termination/ended_charges.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day November(unsigned day) { return Day{year(2026) / std::chrono::November / day}; }
constexpr Day kToday = November(22);

Receivable Issued(Receivable receivable) {
  receivable.issues_on = kToday - 10;
  receivable.due_on = kToday + 8;
  receivable.overdue_from_on = kToday + 9;
  receivable.open = receivable.amount;
  return Standing(std::move(receivable), kToday);
}

// So many of the 30 days of November, at 90.00.
Receivable Period(int days) {
  return Issued({.kind = ChargeKind::kRecurring,
                 .period_first_on = November(1),
                 .period_last_on = November(30),
                 .price = Cents(90'00),
                 .charged_days = days,
                 .period_days = 30,
                 .amount = Cents(3'00) * days});
}

// Days that came back, each at 3.00.
ReturnedDays Back(DaySpan days) {
  return {Issued({.kind = ChargeKind::kOneOff,
                  .price = Cents(3'00) * days.days(),
                  .charged_days = days.days(),
                  .period_days = days.days(),
                  .amount = Cents(3'00) * days.days()}),
          days};
}

// What is owed of each, the period first.
std::vector<Money> OwedOf(const ChargedSoFar& charged,
                          Day ends_on,
                          std::vector<DaySpan> uncharged) {
  std::vector<Money> owed;
  for (const EndedReceivable& one : AtEnd(charged,
                                          {.ends_on = ends_on,
                                          .uncharged = std::move(uncharged),
                                          .today = kToday,
                                          .reason = "Mudança"})) {
    owed.push_back(one.after.open);
  }
  return owed;
}

struct EndCase {
  const char* name;
  Day ends_on;
  Money period;
  Money back;
};
class EndedChargesTest : public ::testing::TestWithParam<EndCase> {};

// Paused from the 11th to the 20th, resumed on the 15th: the period has 20 days, six came back.
TEST_P(EndedChargesTest, CountEachDayOfUseOnce) {
  const std::vector<Money> owed =
      OwedOf({.periods = {Period(20)}, .returned = {Back({November(15), November(20)})}},
             GetParam().ends_on,
             {{November(11), November(14)}});
  ASSERT_EQ(owed.size(), 2u);
  EXPECT_EQ(owed[0], GetParam().period);
  EXPECT_EQ(owed[1], GetParam().back);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC29,
    EndedChargesTest,
    ::testing::Values(EndCase{"AfterAllOfThem", November(22), Cents(33'00), Cents(18'00)},
                      EndCase{"OnTheDayAfterThem", November(21), Cents(30'00), Cents(18'00)},
                      EndCase{"OnTheLastOfThem", November(20), Cents(30'00), Cents(15'00)},
                      EndCase{"OnTheSecondOfThem", November(16), Cents(30'00), Cents(3'00)},
                      EndCase{"OnTheFirstOfThem", November(15), Cents(30'00), Cents(0)},
                      EndCase{"BeforeThem", November(10), Cents(27'00), Cents(0)},
                      EndCase{"AfterThePeriod", November(30) + 1, Cents(60'00), Cents(18'00)}));

// Paused from the 11th to the 30th, resumed on the 15th: of 16 days that came back seven came.
TEST(RuleC29EndedCharges, CutDaysThatCameBackFromTheEndOn) {
  EXPECT_EQ(OwedOf({.periods = {Period(10)}, .returned = {Back({November(15), November(30)})}},
                   kToday,
                   {{November(11), November(14)}}),
            (std::vector<Money>{Cents(30'00), Cents(21'00)}));
}

TEST(RuleC29EndedCharges, TakeDaysThatCameBackAndNeverComeAway) {
  const ChargedSoFar charged{.returned = {Back({November(22), November(30)})}};
  const std::vector<EndedReceivable> ended =
      AtEnd(charged, {.ends_on = kToday, .today = kToday, .reason = "Mudança"});
  ASSERT_EQ(ended.size(), 1u);
  EXPECT_EQ(ended[0].effect, EndEffect::kWithdrawn);
  EXPECT_EQ(ended[0].after.state, ReceivableState::kCancelled);
  EXPECT_EQ(ended[0].reduction, Cents(27'00));
}

// Back from the 15th to the 20th, paused again from the 16th to the 25th, back on the 18th.
TEST(RuleC29EndedCharges, CountADayForTheChargeThatCameLast) {
  ReturnedDays first = Back({November(15), November(20)});
  first.charge.charged_days = 1;
  first.charge.amount = first.charge.open = Cents(3'00);
  EXPECT_EQ(
      OwedOf({.periods = {Period(15)}, .returned = {first, Back({November(18), November(25)})}},
             kToday,
             {{November(11), November(14)}, {November(16), November(17)}}),
      (std::vector<Money>{Cents(30'00), Cents(12'00), Cents(3'00)}));
}

TEST(RuleC29EndedCharges, GiveBackDaysThatCameBackAndWerePaid) {
  ReturnedDays back = Back({November(15), November(30)});
  back.charge.open = Money();
  back.charge = Standing(back.charge, kToday);
  const ChargedSoFar charged{.returned = {back}};
  const std::vector<EndedReceivable> ended =
      AtEnd(charged, {.ends_on = kToday, .today = kToday, .reason = "Mudança"});
  ASSERT_EQ(ended.size(), 1u);
  EXPECT_EQ(ended[0].effect, EndEffect::kRefunded);
  EXPECT_EQ(ended[0].refund, Cents(27'00));
}

}  // namespace
}  // namespace vinculo::contract
