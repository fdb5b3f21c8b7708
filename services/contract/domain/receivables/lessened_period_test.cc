// Charges (C-40) of days that a pause (C-30) or billing that is off (C-01) takes away.
#include "services/contract/domain/receivables/lessened_period.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

constexpr Day kBase{2027y / January / 1};
constexpr DaySpan kApril{Day{2027y / April / 1}, Day{2027y / April / 30}};
constexpr Day kToday = kApril.first + 4;

// 90.00 for April, charged ahead; `paid` of it came in.
Receivable April90(Money paid = Money()) {
  return Standing({.kind = ChargeKind::kRecurring,
                   .issues_on = kApril.first - 10,
                   .due_on = kApril.first + 9,
                   .overdue_from_on = kApril.first + 10,
                   .period_first_on = kApril.first,
                   .period_last_on = kApril.last,
                   .price = Cents(90'00),
                   .amount = Cents(90'00),
                   .open = Cents(90'00) - paid},
                  kToday);
}

std::optional<LessenedPeriod> Without(const Receivable& receivable, DaySpan days) {
  const ChargeTerms terms{.base_on = kBase,
                          .billing_day = 1,
                          .payment_condition = PaymentCondition::kPrepaid,
                          .recorded_on = kBase,
                          .uncharged = {days}};
  return Lessened(receivable, {.terms = terms, .today = kToday, .reason = "Pausa"});
}

struct LessenedCase {
  const char* name;
  DaySpan days;
  Money paid;
  Money amount;
  Money open;
  Money freed;
  ReceivableState state;
};
class LessenedTest : public ::testing::TestWithParam<LessenedCase> {};

TEST_P(LessenedTest, IsAsIfTheDaysHadBeenKnown) {
  const LessenedCase& row = GetParam();
  const auto lessened = Without(April90(row.paid), row.days);
  ASSERT_TRUE(lessened.has_value());
  const Receivable& after = lessened->receivable;
  EXPECT_EQ(after.amount, row.amount);
  EXPECT_EQ(after.open, row.open);
  EXPECT_EQ(lessened->freed, row.freed);
  EXPECT_EQ(after.state, row.state);
  EXPECT_EQ(after.amount, AmountOf(after.price, {after.charged_days, after.period_days}, Money()));
  EXPECT_FALSE(Without(after, row.days).has_value()) << "once";
}

constexpr DaySpan kFromThe11th{kApril.first + 10, kApril.last + 20};

INSTANTIATE_TEST_VINCULO_P(RuleC30,
                           LessenedTest,
                           ::testing::Values(LessenedCase{"OneDay",
                                                          {kApril.last, kForever},
                                                          Cents(0),
                                                          Cents(87'00),
                                                          Cents(87'00),
                                                          Cents(0),
                                                          ReceivableState::kIssued},
                                             LessenedCase{"NothingWasPaid",
                                                          kFromThe11th,
                                                          Cents(0),
                                                          Cents(30'00),
                                                          Cents(30'00),
                                                          Cents(0),
                                                          ReceivableState::kIssued},
                                             LessenedCase{"LessWasPaidThanStays",
                                                          kFromThe11th,
                                                          Cents(29'99),
                                                          Cents(30'00),
                                                          Cents(1),
                                                          Cents(0),
                                                          ReceivableState::kPartlyPaid},
                                             LessenedCase{"AsMuchWasPaidAsStays",
                                                          kFromThe11th,
                                                          Cents(30'00),
                                                          Cents(30'00),
                                                          Cents(0),
                                                          Cents(0),
                                                          ReceivableState::kPaid},
                                             LessenedCase{"MoreWasPaidThanStays",
                                                          kFromThe11th,
                                                          Cents(30'01),
                                                          Cents(30'00),
                                                          Cents(0),
                                                          Cents(1),
                                                          ReceivableState::kPaid},
                                             LessenedCase{"AllWasPaid",
                                                          kFromThe11th,
                                                          Cents(90'00),
                                                          Cents(30'00),
                                                          Cents(0),
                                                          Cents(60'00),
                                                          ReceivableState::kPaid},
                                             LessenedCase{"NothingStaysAndNothingWasPaid",
                                                          kApril,
                                                          Cents(0),
                                                          Cents(0),
                                                          Cents(0),
                                                          Cents(0),
                                                          ReceivableState::kCancelled},
                                             LessenedCase{"NothingStaysOfWhatWasPaid",
                                                          kApril,
                                                          Cents(90'00),
                                                          Cents(0),
                                                          Cents(0),
                                                          Cents(90'00),
                                                          ReceivableState::kPaid}));

TEST(RuleC30Lessened, IsNothingElse) {
  EXPECT_FALSE(Without(April90(), {kApril.first - 30, kApril.first - 1}).has_value());
  EXPECT_FALSE(Without(April90(), {kApril.last + 1, kApril.last + 30}).has_value());
  Receivable other = April90();
  other.state = ReceivableState::kCancelled;
  EXPECT_FALSE(Without(other, kApril).has_value()) << "cancelled or renegotiated";
  other = April90();
  other.kind = ChargeKind::kOneOff;
  EXPECT_FALSE(Without(other, kApril).has_value());
}

TEST(RuleC30Lessened, KeepsTheDiscountThatWasGiven) {
  Receivable discounted = April90();
  discounted.discount = Cents(10'00);
  discounted.amount = discounted.open = Cents(80'00);
  EXPECT_EQ(Without(discounted, kFromThe11th)->receivable.amount, Cents(20'00));
}

TEST(RuleC30Lessened, OfADueDayThatMovedIsOfTheDaysThatItCovers) {
  Receivable older = April90();
  older.period_first_on = kApril.first + 9;
  older.period_last_on = kApril.last + 9;
  const auto lessened = Without(older, {kApril.last - 4, kForever});
  ASSERT_TRUE(lessened.has_value());
  EXPECT_EQ(lessened->receivable.charged_days, 16);
  EXPECT_EQ(lessened->receivable.amount, Cents(48'00));
}

TEST(RuleC30Lessened, OneThatWasNotIssuedIsDeleted) {
  Receivable to_come = April90();
  to_come.issues_on = kToday + 1;
  to_come = Standing(std::move(to_come), kToday);
  EXPECT_EQ(Without(to_come, kApril)->receivable.state, ReceivableState::kDeleted);
}

// 10 days came back, 33.00; 11 to 20 April.
TEST(RuleC30Lessened, IsTheChargeOfDaysThatCameBackAndGoAgain) {
  const DaySpan days{kApril.first + 10, kApril.first + 19};
  Receivable asked = April90();
  asked.kind = ChargeKind::kOneOff;
  asked.price = asked.amount = asked.open = Cents(33'00);
  const auto [charge, covered] =
      Returned(asked, {days.first, days.last + 9}, {{kApril.last + 1, kForever}}, days.last);
  EXPECT_EQ(covered, days);
  EXPECT_EQ(charge.charged_days, 10);
  EXPECT_EQ(charge.period_days, 10);
  asked = charge;
  const auto without = [&](DaySpan uncharged) {
    const ChargeTerms terms{.base_on = kBase, .uncharged = {uncharged}};
    return Lessened(ReturnedDays{asked, days}, {.terms = terms, .today = kToday});
  };
  EXPECT_FALSE(without({kApril.first, days.first - 1}).has_value());
  EXPECT_EQ(without({days.last, kForever})->receivable.amount, Cents(29'70));
  EXPECT_EQ(without({days.last, kForever})->reduction, Cents(3'30));
  EXPECT_EQ(without(days)->receivable.state, ReceivableState::kCancelled);
}

TEST(RuleC30FreedFrom, TakesFromTheLatestFirst) {
  const auto allocation = [](uint8_t payment, Money amount) {
    return PostedAllocation{.payment = Uuid({payment}),
                            .allocation = {.amount = amount, .interest = Cents(1)}};
  };
  const std::vector<PostedAllocation> all{allocation(1, Cents(60'00)), allocation(2, Cents(30'00))};
  EXPECT_TRUE(FreedFrom(all, Money()).empty());
  std::vector<Freed> freed = FreedFrom(all, Cents(30'00));
  ASSERT_EQ(freed.size(), 1u);
  EXPECT_EQ(freed[0].allocation.payment, Uuid({2}));
  EXPECT_EQ(freed[0].allocation.allocation.amount, Money());
  EXPECT_EQ(freed[0].allocation.allocation.interest, Cents(1));
  freed = FreedFrom(all, Cents(30'01));
  ASSERT_EQ(freed.size(), 2u);
  EXPECT_EQ(freed[1].amount, Cents(1));
  EXPECT_EQ(freed[1].allocation.allocation.amount, Cents(59'99));
}

}  // namespace
}  // namespace vinculo::contract
