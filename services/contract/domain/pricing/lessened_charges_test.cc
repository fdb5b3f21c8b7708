// Days that are not charged after all (C-30) in charges (C-40) and in what changes gave (C-24).
#include "services/contract/domain/pricing/lessened_charges.h"

#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

constexpr Day kFifth{2026y / December / 5};

// Billed on the 5th, charged until 4 January; 30.00 given back on the period of 5 December.
ChargeFacts Facts(std::vector<DaySpan> uncharged = {}) {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5},
                    .billing_day = 5,
                    .uncharged = std::move(uncharged)},
          .charged_until_on = Day{2027y / January / 4}};
}

PriceTimeline Promising() {
  ChargeFacts before = Facts();
  before.charged_until_on.reset();
  const PriceTimeline timeline{.initial = Monthly(Cents(90'00))};
  return With(timeline, GivenBack(timeline, Cents(30'00), kToday - 1, before).segments);
}

Receivable December60() {
  return Standing({.kind = ChargeKind::kRecurring,
                   .issues_on = kToday,
                   .due_on = kFifth,
                   .overdue_from_on = kFifth + 1,
                   .period_first_on = kFifth,
                   .period_last_on = Day{2027y / January / 4},
                   .price = Cents(60'00),
                   .charged_days = 30,
                   .period_days = 30,
                   .amount = Cents(60'00),
                   .open = Cents(60'00)},
                  kToday);
}

LessenedCharges Without(const PriceTimeline& timeline, DaySpan days) {
  const ChargeFacts before = Facts();
  const ChargeFacts after = Facts({days});
  return WithoutDays({.periods = {December60()}},
                     {.timeline = timeline, .before = before, .after = after, .today = kToday});
}

TEST(RuleC30LessenedCharges, PromiseAnewWhatTheLessenedPeriodGaveBack) {
  const PriceTimeline timeline = Promising();
  const LessenedCharges lessened = Without(timeline, {kFifth + 10, kFifth + 35});
  ASSERT_EQ(lessened.periods.size(), 1u);
  EXPECT_EQ(lessened.periods[0].receivable.amount, Cents(20'00));
  // 20.00 of 30.00, on the first period that is charged whole.
  const PriceTimeline after = With(timeline, lessened.promises);
  EXPECT_EQ(GivenBackOn(after, Day{2027y / January / 5}), Money());
  EXPECT_EQ(GivenBackOn(after, Day{2027y / February / 5}), Cents(20'00));
}

// 10 days of December were left out and came back; 9 of them go again.
TEST(RuleC30LessenedCharges, CountADayThatCameBackOnce) {
  Receivable december = December60();
  december.charged_days = 20;
  december.amount = december.open = Cents(40'00);
  Receivable back = december;
  back.kind = ChargeKind::kOneOff;
  back.price = back.amount = back.open = Cents(20'00);
  back.charged_days = back.period_days = 10;
  const PriceTimeline timeline{.initial = Monthly(Cents(60'00))};
  const ChargeFacts before = Facts();
  const ChargeFacts after = Facts({{kFifth + 11, kFifth + 19}});
  const LessenedCharges lessened =
      WithoutDays({.periods = {december}, .returned = {{back, {kFifth + 10, kFifth + 19}}}},
                  {.timeline = timeline, .before = before, .after = after, .today = kToday});
  ASSERT_EQ(lessened.periods.size(), 1u);
  EXPECT_EQ(lessened.periods[0].receivable.amount, Cents(2'00));
}

// 10 days of December were left out and came back, and staff gave them away: they are part of no
// charge any more.
TEST(RuleC30LessenedCharges, CountNoDayWhoseReturnWasCancelled) {
  Receivable december = December60();
  december.charged_days = 20;
  december.amount = december.open = Cents(40'00);
  Receivable back = december;
  back.kind = ChargeKind::kOneOff;
  back.price = back.amount = Cents(20'00);
  back.open = Money();
  back.charged_days = back.period_days = 10;
  back.state = ReceivableState::kCancelled;
  const PriceTimeline timeline{.initial = Monthly(Cents(60'00))};
  const ChargeFacts before = Facts();
  const ChargeFacts after = Facts({{kFifth + 15, kFifth + 29}});
  const LessenedCharges lessened =
      WithoutDays({.periods = {december}, .returned = {{back, {kFifth + 10, kFifth + 19}}}},
                  {.timeline = timeline, .before = before, .after = after, .today = kToday});
  ASSERT_EQ(lessened.periods.size(), 1u) << "the withdrawn one stays as it is";
  // 5 to 14 December and 4 January.
  EXPECT_EQ(lessened.periods[0].receivable.amount, Cents(22'00));
}

// Billing is switched off: what December gave back for days that do not come waits, and so does
// what was promised on January.
TEST(RuleC30LessenedCharges, LetWaitWhatNoPeriodCanGive) {
  PriceTimeline timeline = Promising();
  timeline = With(timeline, GivenBack(timeline, Cents(7'00), kToday, Facts()).segments);
  const Day january{2027y / January / 5};
  ASSERT_EQ(GivenBackOn(timeline, january), Cents(7'00));
  const LessenedCharges off = Without(timeline, {kFifth + 10, kForever});
  EXPECT_EQ(off.periods[0].receivable.amount, Cents(20'00));
  EXPECT_EQ(off.pending, Cents(27'00));
  timeline = With(timeline, off.promises);
  EXPECT_EQ(GivenBackOn(timeline, january), Money());

  // Switched on again, it is given back by the next period.
  const CreditGiven on = GivenBack(timeline, off.pending, kToday, Facts());
  EXPECT_EQ(on.left, Money());
  EXPECT_EQ(GivenBackOn(With(timeline, on.segments), january), Cents(27'00));
}

TEST(RuleC30LessenedCharges, PromiseAnewWhatWaitedAsSoonAsAPeriodCanGiveIt) {
  const PriceTimeline timeline{.initial = Monthly(Cents(90'00))};
  const auto days = [&timeline](const ChargeFacts& before, const ChargeFacts& after) {
    return WithoutDays({},
                       {.timeline = timeline,
                        .before = before,
                        .after = after,
                        .pending = Cents(20'00),
                        .today = kToday});
  };
  const LessenedCharges paused = days(Facts(), Facts({{kFifth, kFifth + 40}}));
  EXPECT_EQ(paused.pending, Money());
  EXPECT_EQ(GivenBackOn(With(timeline, paused.promises), Day{2027y / February / 5}), Cents(20'00));
  const LessenedCharges off = days(Facts(), Facts({{kFifth, kForever}}));
  EXPECT_EQ(off.pending, Cents(20'00));
  EXPECT_TRUE(off.promises.empty());
}

// What the end of a contract took off a period, as a discount, is not taken off it again.
TEST(RuleC30LessenedCharges, AreNoneWithoutMoreDays) {
  Receivable december = December60();
  december.discount = Cents(20'00);
  december.open = december.amount = Cents(40'00);
  const PriceTimeline timeline{.initial = Monthly(Cents(60'00))};
  const ChargeFacts facts = Facts({{kFifth + 20, kForever}});
  const LessenedCharges lessened = WithoutDays({.periods = {december}},
                                               {.timeline = timeline,
                                                .before = facts,
                                                .after = facts,
                                                .pending = Cents(5'00),
                                                .today = kToday});
  EXPECT_TRUE(lessened.periods.empty());
  EXPECT_EQ(lessened.pending, Cents(5'00)) << "what waits goes on waiting";
}

// What a change gave back for days that are paused: 10.00 in December, of 30.00 that are promised.
SettledChange GaveBack() {
  const ChangeAdjustment line{.days = {kFifth, kFifth + 30},
                              .share = {30, 30},
                              .price_before = Cents(90'00),
                              .price_after = Cents(60'00),
                              .amount = -Cents(30'00)};
  return {.change = Uuid({1}), .lines = {{.agreed = line, .now = line}}};
}

LessenedCharges TakingBack(const ChargeFacts& before, DaySpan days) {
  ChargeFacts after = before;
  after.terms.uncharged = {days};
  return WithoutDays({.changes = {GaveBack()}},
                     {.timeline = Promising(), .before = before, .after = after, .today = kToday});
}

TEST(RuleC30LessenedCharges, TakeWhatAChangeGaveBackOffItsPromise) {
  ChargeFacts before = Facts();
  before.charged_until_on = kFifth - 1;
  const LessenedCharges lessened = TakingBack(before, {kFifth + 21, kFifth + 30});
  EXPECT_EQ(lessened.taken_back, Cents(9'00)) << "21 of 30 days are charged";
  EXPECT_EQ(lessened.owed, Money());
  const PriceTimeline after = With(Promising(), lessened.promises);
  EXPECT_EQ(GivenBackOn(after, kFifth), Money()) << "December is not charged whole";
  EXPECT_EQ(GivenBackOn(after, Day{2027y / January / 5}), Cents(21'00));
}

TEST(RuleC30LessenedCharges, ChargeWhatAChangeGaveBackAlready) {
  const LessenedCharges lessened = TakingBack(Facts(), {kFifth + 21, kFifth + 30});
  EXPECT_EQ(lessened.taken_back, Cents(9'00));
  EXPECT_EQ(lessened.owed, Cents(9'00));
  EXPECT_TRUE(lessened.promises.empty());
}

TEST(RuleC30LessenedCharges, AreNoneOfOtherDays) {
  const LessenedCharges lessened = Without(Promising(), {kFifth - 9, kFifth - 1});
  EXPECT_TRUE(lessened.periods.empty());
  EXPECT_TRUE(lessened.promises.empty());
}

}  // namespace
}  // namespace vinculo::contract
