// Renewals (C-34): terms count from the last (C-06), and each is told with what was before (C-32).
#include "services/contract/domain/terms/renewal.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/contract_dates.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT
using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kStart{2026y / November / 22};
constexpr Day kEnd{2027y / November / 22};
constexpr int kAhead = 60;

const PriceTimeline kTimeline{.initial = {.price = Cents(99'90)}};

Contract ActiveSince(Day start, int term_months = 12, int loyalty_months = 12) {
  Contract contract{.lifecycle = Lifecycle::kActive};
  contract.price = Cents(99'90);
  contract.activated_on = start;
  contract.term_months = term_months;
  contract.loyalty_months = loyalty_months;
  contract.ends_on = TermEnd(start, term_months);
  contract.expires_on = LoyaltyEnd(start, loyalty_months);
  return contract;
}

TEST(RuleC34Renew, FollowsTheRunningTermWithoutAGap) {
  const Renewed renewed = *Renew(ActiveSince(kStart), kTimeline, {}, kEnd - 10, kAhead);
  EXPECT_EQ(renewed.contract.ends_on, (Day{2028y / November / 22}));
  EXPECT_EQ(renewed.contract.expires_on, (Day{2028y / November / 22}));
  EXPECT_EQ(renewed.contract.renewed_on, kEnd - 10);
  EXPECT_EQ(renewed.contract.activated_on, kStart) << "C-05: never changes";
  EXPECT_EQ(renewed.renewal.ends_before, kEnd);
  EXPECT_EQ(renewed.renewal.ends_after, (Day{2028y / November / 22}));
}

TEST(RuleC34Renew, IsPossibleFromSoManyDaysAheadAndOnceInARow) {
  EXPECT_THAT(Renew(ActiveSince(kStart), kTimeline, {}, kEnd - kAhead - 1, kAhead),
              IsError(StatusCode::kFailedPrecondition, kRenewalNotDue));
  const auto renewed = Renew(ActiveSince(kStart), kTimeline, {}, kEnd - kAhead, kAhead);
  ASSERT_THAT(renewed, IsOk());
  EXPECT_THAT(Renew(renewed->contract, kTimeline, {}, kEnd - kAhead, kAhead),
              IsError(StatusCode::kFailedPrecondition, kRenewalNotDue));
}

struct ShortTerm {
  const char* name;
  Day start;
  int term_months;
  int loyalty_months;
  int days_ahead;
};
class ShortTermTest : public ::testing::TestWithParam<ShortTerm> {};

// However many days ahead: what was renewed is renewed again in its new term alone.
TEST_P(ShortTermTest, IsRenewedOnceATerm) {
  const ShortTerm& row = GetParam();
  const Contract contract = ActiveSince(row.start, row.term_months, row.loyalty_months);
  const Day due = *RenewalDue(contract);
  for (const Day today : {RenewableFrom(contract, due, row.days_ahead), due - 1, due, due + 3}) {
    SCOPED_TRACE(today.ToString());
    const auto renewed = Renew(contract, kTimeline, {}, today, row.days_ahead);
    ASSERT_THAT(renewed, IsOk());
    EXPECT_THAT(Renew(renewed->contract, kTimeline, {}, today, row.days_ahead),
                IsError(StatusCode::kFailedPrecondition, kRenewalNotDue));
    const Day next = std::max(due, today) + 1;
    EXPECT_THAT(Renew(renewed->contract, kTimeline, {}, next + 31, row.days_ahead), IsOk());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Rows,
    ShortTermTest,
    ::testing::Values(ShortTerm{"AMonth", kStart, 1, 0, kAhead},
                      ShortTerm{"AMonthOfFebruary", Day{2026y / January / 30}, 1, 0, kAhead},
                      ShortTerm{"AMonthFromAMonthsEnd", Day{2026y / January / 31}, 1, 0, kAhead},
                      ShortTerm{"AMonthAYearAhead", kStart, 1, 0, 365},
                      ShortTerm{"AnOpenOneOfAMonthsLoyalty", kStart, 0, 1, kAhead}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC34RenewableFrom, IsDaysAheadAsFarAsTheTermIsLonger) {
  EXPECT_EQ(RenewableFrom(ActiveSince(kStart), kEnd, 60), kEnd - 60);
  EXPECT_EQ(RenewableFrom(ActiveSince(kStart), kEnd, 364), kEnd - 364);
  EXPECT_EQ(RenewableFrom(ActiveSince(kStart), kEnd, 365), kEnd - 364);
  const Contract open = ActiveSince(kStart, 0, 0);
  EXPECT_EQ(RenewableFrom(open, kEnd, 365), kEnd - 365) << "it has no term";
}

TEST(RuleC34Renew, OfAnOpenContractCountsFromTheLoyaltyTermOrToday) {
  Contract open = ActiveSince(kStart, 0, 12);
  EXPECT_EQ(Renew(open, kTimeline, {}, kEnd - 5, kAhead)->contract.expires_on,
            (Day{2028y / November / 22}));
  EXPECT_EQ(Renew(open, kTimeline, {}, kEnd + 5, kAhead)->contract.expires_on,
            (Day{2028y / November / 27}));
  EXPECT_EQ(Renew(open, kTimeline, {}, kEnd, kAhead)->contract.ends_on, std::nullopt);
  open.loyalty_months = 0;
  open.expires_on.reset();
  EXPECT_THAT(Renew(open, kTimeline, {}, kStart, kAhead),
              HasViolation("term_months", kMonthsOutOfRange));
  EXPECT_EQ(Renew(open, kTimeline, {.term_months = 6}, kStart, kAhead)->contract.ends_on,
            (Day{2027y / May / 22}));
}

TEST(RuleC34Renew, TakesOtherTermsAndTheirTotal) {
  const Renewed renewed = *Renew(
      ActiveSince(kStart), kTimeline, {.term_months = 24, .loyalty_months = 0}, kEnd, kAhead);
  EXPECT_EQ(renewed.contract.ends_on, (Day{2029y / November / 22}));
  EXPECT_EQ(renewed.contract.expires_on, std::nullopt);
  EXPECT_EQ(renewed.contract.total_value, Cents(24 * 99'90));
  EXPECT_THAT(Renew(ActiveSince(kStart), kTimeline, {.term_months = 121}, kEnd, kAhead),
              HasViolation("term_months", kMonthsOutOfRange));
}

// C-04. On the day of the renewal the contract costs half; from 22 February on the whole.
TEST(RuleC34Renew, ValuesTheNextTermByItsOwnPrices) {
  Contract contract = ActiveSince(kStart);
  contract.price = Cents(49'95);
  PriceTimeline timeline = kTimeline;
  timeline.segments = {{.ordinal = 1,
                        .from = Day{2027y / August / 22},
                        .until = Day{2028y / February / 22},
                        .terms = {.price = Cents(49'95)},
                        .cause = PriceCause::kDiscount}};
  const Money value = Cents(3 * 49'95 + 9 * 99'90);
  EXPECT_EQ(Renew(contract, timeline, {}, kEnd, kAhead)->contract.total_value, value);
  contract.auto_renew = true;
  EXPECT_EQ(RenewedByItself(contract, timeline, kEnd)->contract.total_value, value);
}

TEST(RuleC34Renew, IsOfAContractInForce) {
  for (const Lifecycle lifecycle : {Lifecycle::kDraft, Lifecycle::kScheduled, Lifecycle::kEnded}) {
    Contract contract = ActiveSince(kStart);
    contract.lifecycle = lifecycle;
    EXPECT_THAT(Renew(contract, kTimeline, {}, kEnd, kAhead),
                IsError(StatusCode::kFailedPrecondition, kContractState));
  }
}

TEST(RuleC34RenewedByItself, OnTheLastDayHoweverLateTheCycleRuns) {
  Contract contract = ActiveSince(kStart);
  EXPECT_FALSE(RenewedByItself(contract, kTimeline, kEnd).has_value())
      << "it does not renew by itself";
  contract.auto_renew = true;
  EXPECT_FALSE(RenewedByItself(contract, kTimeline, kEnd - 1).has_value());
  for (const Day day : {kEnd, kEnd + 2}) {
    const Renewed renewed = *RenewedByItself(contract, kTimeline, day);
    EXPECT_EQ(renewed.contract.renewed_on, kEnd);
    EXPECT_EQ(renewed.contract.ends_on, (Day{2028y / November / 22}));
  }
}

TEST(RuleC07RenewedByItself, LeavesTheLoyaltyTermAsItIs) {
  for (const int loyalty_months : {0, 6, 12, 24}) {
    SCOPED_TRACE(loyalty_months);
    Contract contract = ActiveSince(kStart, 12, loyalty_months);
    contract.auto_renew = true;
    const Renewed renewed = *RenewedByItself(contract, kTimeline, kEnd);
    EXPECT_EQ(renewed.contract.expires_on, contract.expires_on);
    EXPECT_EQ(renewed.renewal.expires_after, contract.expires_on);
    EXPECT_EQ(renewed.renewal.loyalty_months, 0) << "none began";
  }
}

struct EndCase {
  const char* name;
  Day start;
  int months;
  Day first_end;
  Day second_end;
};
class RuleC34TermEnds : public ::testing::TestWithParam<EndCase> {};

// Codigo Civil art. 132: month ends and 29 February.
TEST_P(RuleC34TermEnds, ChainByTheirLastDays) {
  const EndCase& row = GetParam();
  Contract contract = ActiveSince(row.start, row.months, 0);
  contract.auto_renew = true;
  EXPECT_EQ(contract.ends_on, row.first_end);
  EXPECT_EQ(RenewedByItself(contract, kTimeline, row.first_end)->contract.ends_on, row.second_end);
}

INSTANTIATE_TEST_SUITE_P(Rows,
                         RuleC34TermEnds,
                         ::testing::Values(EndCase{"MonthEnd",
                                                   Day{2026y / January / 31},
                                                   1,
                                                   Day{2026y / March / 1},
                                                   Day{2026y / April / 1}},
                                           EndCase{"LeapDay",
                                                   Day{2024y / February / 29},
                                                   12,
                                                   Day{2025y / March / 1},
                                                   Day{2026y / March / 1}},
                                           EndCase{"HalfYear",
                                                   Day{2025y / August / 31},
                                                   6,
                                                   Day{2026y / March / 1},
                                                   Day{2026y / September / 1}},
                                           EndCase{"IntoALeapYear",
                                                   Day{2027y / February / 28},
                                                   12,
                                                   Day{2028y / February / 28},
                                                   Day{2029y / February / 28}}),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace vinculo::contract
