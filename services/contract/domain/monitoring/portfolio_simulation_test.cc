// C-22, C-23, C-25 to C-29: 2,000 contracts live through five years of random days. After every day
// the rules hold, whatever happened.

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/testing_portfolio.h"
#include "services/contract/domain/receivables/new_receivable.h"
#include "services/contract/domain/termination/withdrawal.h"

namespace vinculo::contract {
namespace {

constexpr int kDays = 5 * 366;
constexpr int kContracts = 2000;
constexpr int kReplaysADay = 6;
constexpr int kDaysAfterEnd = 80;
constexpr ReleaseRules kRules{.days = 3, .interval_days = 30};

class PortfolioSimulation : public ::testing::Test {
 protected:
  void Apply(DebtLife& life, const AccessState& state, MayTighten may_tighten, Day day) {
    if (life.contract.access == state.access) return;
    std::optional<BlockDecision> decision =
        DecideBlocks(life.contract, life.blocks, state, may_tighten, day, absl::UnixEpoch());
    if (!decision) return;
    ASSERT_FALSE(life.ended()) << "nothing is blocked after the end";
    life.contract = std::move(decision->contract);
    life.contract.version += 1;
    life.blocks.clear();
    if (decision->made) life.blocks.push_back(*decision->made);
    blocked_ += decision->after == Access::kBlocked ? 1 : 0;
  }

  // The block run of the night.
  AccessState Night(DebtLife& life, Day day) {
    for (Release& release : life.releases) {
      if (release.until + 2 < day) continue;
      if (const auto over = EndedByRun(release, day)) release = *over;
      if (release.promise == PromiseState::kNone) continue;
      if (const auto settled = PromiseSettled(release, life.bills, day)) {
        release = *settled;
        kept_ += release.promise == PromiseState::kKept ? 1 : 0;
        broken_ += release.promise == PromiseState::kBroken ? 1 : 0;
      }
    }
    AccessState state = portfolio_.StateNow(life, day);
    Apply(life, state, MayTighten::kYes, day);
    EXPECT_EQ(life.contract.access, state.access) << day.ToString();
    return state;
  }

  void TryRelease(DebtLife& life, const AccessState& state, Day day) {
    const auto kind = static_cast<ReleaseKind>(1 + portfolio_.Upto(2));
    const ReleaseEligibility eligibility =
        EligibilityOf({life.contract, state, life.releases, life.bills},
                      kind,
                      ReleaseOrigin::kStaff,
                      kRules,
                      portfolio_.Chance(4),
                      day);
    if (!eligibility.barriers.empty()) return;
    const bool promises = kind != ReleaseKind::kManual;
    if (promises) {
      for (const BillFacts& bill : life.bills) {
        const bool named =
            std::find(life.promised.begin(), life.promised.end(), bill.id) != life.promised.end();
        const std::optional<OverdueBill> owed = OverdueOn(bill, day);
        ASSERT_FALSE(named && owed && !owed->contested) << "the last promise is unpaid";
      }
      life.promised.clear();
      for (const BillFacts& bill : life.bills) {
        const std::optional<OverdueBill> owed = OverdueOn(bill, day);
        if (owed && !owed->contested) life.promised.push_back(bill.id);
      }
    }
    life.releases.push_back({.kind = kind,
                             .since = day,
                             .until = eligibility.until,
                             .debt = state.overdue,
                             .promise = promises ? PromiseState::kOpen : PromiseState::kNone});
    released_ += 1;
  }

  void Noon(DebtLife& life, const AccessState& state, Day day) {
    for (const size_t i : life.current) portfolio_.Happen(life, life.bills[i], day);
    if (life.pays_well) return;
    for (const DueNotice& notice : state.due_notices) {
      if (portfolio_.Chance(4)) portfolio_.Deliver(life, notice, day);
    }
    if (state.reason == AccessReason::kNoDebt || !portfolio_.Chance(6)) return;
    TryRelease(life, portfolio_.StateNow(life, day), day);
  }

  void End(DebtLife& life, EndKind kind, Day ends_on, Day today, FineWaiver waiver) {
    const TerminationScope scope = portfolio_.ScopeOf(life, kind, ends_on, today);
    const FineQuote quote = QuoteOf(FineFactsOf(scope, ends_on, waiver));
    const absl::StatusOr<TerminationOutcome> outcome = OutcomeOf(
        scope, {.ending = {.kind = kind, .reason = "x", .ends_on = ends_on}, .waiver = waiver});
    ASSERT_THAT(outcome, testing::IsOk());
    ASSERT_EQ(outcome->fine, quote);
    ExpectTheFine(scope, *outcome, today);
    for (const EndedReceivable& one : outcome->receivables) {
      const bool to_come = *one.before.period_first_on >= ends_on;
      ASSERT_EQ(to_come && one.effect == EndEffect::kKept, false) << "of days that do not come";
      ASSERT_EQ(one.before.amount - one.before.open + one.after.open - one.refund,
                one.before.amount - one.reduction)
          << "paid, owed and given back are what the days cost";
    }
    for (const PeriodLeft& left : outcome->to_charge) life.to_charge += left.amount;
    life.contract = outcome->after;
    ended_ += 1;
    if (kind == EndKind::kWithdrawn) {
      ASSERT_EQ(outcome->owed_total, Money()) << "who withdraws owes nothing";
      withdrawn_ += 1;
    }
    if (waiver != FineWaiver::kNone) waived_ += 1;
    if (quote.amount == Money()) return;
    fines_[static_cast<int>(outcome->facts.terms.method)] += 1;
    companies_ += quote.months_left > kConsumerLoyaltyMonthsMax ? 1 : 0;
    limited_ += quote.lines.back().amount < Money() ? 1 : 0;
  }

  // What was quoted is what is charged.
  void ExpectTheFine(const TerminationScope& scope, const TerminationOutcome& outcome, Day today) {
    ExpectWithinLimits(outcome.facts, outcome.fine);
    ExpectFalling(outcome.facts);
    if (!outcome.fine_due_on) {
      ASSERT_EQ(outcome.fine.amount, Money());
      return;
    }
    errors::FieldViolations violations;
    const NewCharge charge =
        ChargeBeside(scope.contract, outcome.fine.amount, today, Portfolio::kCharging);
    const Receivable fine =
        NewReceivable(portfolio_.NextId(), charge, charge.due_on, today, &violations);
    ASSERT_THAT(violations.ToStatus(), testing::IsOk());
    ASSERT_EQ(fine.amount, outcome.fine.amount);
    ASSERT_EQ(fine.due_on, *outcome.fine_due_on);
  }

  void Charge(DebtLife& life, Day day) {
    std::optional<Day> last = life.charged_until_on;
    for (const Receivable& one : portfolio_.Charge(life, day)) {
      ASSERT_TRUE(!last || *one.period_first_on > *last) << "a day is charged once";
      last = one.period_last_on;
      if (!life.ended()) continue;
      ASSERT_LT(*one.period_last_on, *life.contract.ends_on) << "nothing is charged after the end";
      life.charged_after_end += one.amount;
    }
    portfolio_.Forget(life, day);
  }

  // The prices of the month after the next, on anniversaries or on a data-base.
  AdjustmentRun RunOf(Day day) {
    const Day first = AddMonthsClamped(day, 2);
    const bool data_base = day.month() % 4 == 0;
    return {.id = portfolio_.NextId(),
            .rule = data_base ? AdjustmentRule::kDataBase : AdjustmentRule::kAnniversary,
            .first_on = first,
            .last_on = data_base ? first : LastOfMonth(first),
            .rate = Rate(45'000),
            .notice_days = 30,
            .step_on = day};
  }

  void Adjust(DebtLife& life, const AdjustmentRun& run, Day day) {
    AdjustmentItem item =
        ItemNotified(JudgeAdjustment(run, {life.contract, life.timeline, {}}), run);
    if (item.state != ItemState::kNotified) return;
    ASSERT_FALSE(life.ended()) << "an ended contract is not adjusted";
    item = *NoticeRecorded(item, {.delivered_on = day + portfolio_.Upto(40)}, day);
    AppliedItem applied = ItemApplied(item, run, {life.contract, life.timeline, {}});
    if (applied.item.state != ItemState::kApplied) return;
    const Day before = life.adjusted_on.empty() ? Portfolio::kFirst : life.adjusted_on.back();
    ASSERT_GE(item.effective_on, AddMonthsLegal(before, 12)) << "twice within twelve months";
    for (PriceSegment& one : applied.added) {
      one.cause_ref = FormatName(kAdjustmentRuns, run.id);
      life.timeline.segments.push_back(one);
    }
    ASSERT_EQ(portfolio_.PriceOf(life, item.effective_on), item.price_after);
    adjusted_ += 1;
    if (!portfolio_.Chance(12)) {
      life.adjusted_on.push_back(item.effective_on);
      return;
    }
    const UndoneItem undone = ItemUndone(applied.item, {life.contract, life.timeline, {}}, {});
    ASSERT_EQ(undone.item.state, ItemState::kUndone);
    for (const PriceSegment& one : undone.added) life.timeline.segments.push_back(one);
    ASSERT_EQ(portfolio_.PriceOf(life, item.effective_on), item.price_before);
  }

  // At the end of the day.
  void ExpectTheRules(const DebtLife& life, const AccessState& state, Day day) {
    const bool released = std::any_of(life.releases.begin(),
                                      life.releases.end(),
                                      [&](const Release& one) { return HoldsOn(one, day); });
    if (released) {
      ASSERT_EQ(state.access, Access::kNormal) << "released: not blocked for debt";
      ASSERT_EQ(life.contract.access, Access::kNormal);
    }
    ASSERT_LE(life.contract.access, state.access) << "stricter at the next run at the earliest";
    if (life.pays_well || life.policy == DebtPolicyCode::kSchool) {
      ASSERT_EQ(life.contract.access, Access::kNormal);
    }
    if (state.reason != AccessReason::kTerminationDue || state.policy_version != 2) return;
    const auto cause = std::find_if(life.bills.begin(), life.bills.end(), [&](const auto& bill) {
      return bill.id == *state.bill;
    });
    ASSERT_LT(NoticeOn(*cause, NoticeKind::kTermination, day).value_or(day), day)
        << "the notice of termination was proven";
  }

  // Whether it ended on that day.
  void MayEnd(DebtLife& life, const AccessState& state, Day day) {
    const Day last_withdrawal = *LastWithdrawalDay(life.contract, 7, national_);
    if (day <= last_withdrawal && portfolio_.Chance(60)) {
      ASSERT_THAT(CheckWithdrawal(life.contract, true, last_withdrawal, day), testing::IsOk());
      End(life, EndKind::kWithdrawn, day, day, FineWaiver::kWithdrawal);
    } else if (portfolio_.Chance(12) && CheckTerminationDue(state).ok()) {
      End(life, EndKind::kTerminatedForDebt, day, day, FineWaiver::kNone);
      for_debt_ += 1;
    } else if (portfolio_.Chance(3000)) {
      const FineWaiver waiver =
          portfolio_.Chance(4) ? FineWaiver::kProviderBreach : FineWaiver::kNone;
      const Day ends_on = std::max(Portfolio::kFirst, day - portfolio_.Upto(10));
      End(life, EndKind::kCancelled, ends_on, day, waiver);
    }
  }

  void Live(DebtLife& life, bool charges, Day day) {
    if (life.ended()) {
      // The recurring run passes over those that were withdrawn from.
      if (life.contract.end_kind == EndKind::kWithdrawn) return;
      const int since = day - *life.contract.ends_on;
      if (charges && since <= kDaysAfterEnd) Charge(life, day);
      if (since == kDaysAfterEnd) {
        ASSERT_EQ(life.charged_after_end, life.to_charge) << "what was left to be charged, whole";
      }
      return;
    }
    if (charges) Charge(life, day);
    if (portfolio_.Chance(2000)) portfolio_.Discount(life, day);
    if (*life.contract.expires_on < day && portfolio_.Chance(100)) {
      life.contract.renewed_on = day;
      life.contract.expires_on = AddMonthsLegal(day, life.contract.loyalty_months);
    }
    if (life.pays_well && !portfolio_.IsDue(life, day)) {
      life.accesses.push_back(Access::kNormal);
      MayEnd(life, AccessState(), day);
      return;
    }
    const AccessState night = Night(life, day);
    Noon(life, night, day);
    const AccessState state = portfolio_.StateNow(life, day);
    Apply(life, state, MayTighten::kNo, day);
    life.accesses.push_back(state.access);
    ExpectTheRules(life, state, day);
    MayEnd(life, state, day);
  }

  // A past day, judged from all that is known now, is as it was.
  void Replay(const DebtLife& life) {
    if (life.accesses.empty()) return;
    const int ago = portfolio_.Upto(static_cast<int>(life.accesses.size()) - 1);
    const Day day = Portfolio::kFirst + ago;
    ASSERT_EQ(portfolio_.StateOn(life, day).access, life.accesses[ago]) << day.ToString();
  }

  Portfolio portfolio_{20261122};
  const brazil::BusinessCalendar national_{brazil::HolidaySet::kNational};
  int blocked_ = 0, released_ = 0, kept_ = 0, broken_ = 0, adjusted_ = 0, ended_ = 0, for_debt_ = 0,
      withdrawn_ = 0, waived_ = 0, companies_ = 0, limited_ = 0;
  int fines_[5] = {};  // by method
};

TEST_F(PortfolioSimulation, KeepsTheRulesOnEveryDay) {
  std::vector<DebtLife> lives;
  for (int i = 0; i < kContracts; ++i) lives.push_back(portfolio_.Born());
  for (int n = 0; n < kDays; ++n) {
    const Day day = Portfolio::kFirst + n;
    if (day.day_of_month() == 1) {
      const AdjustmentRun run = RunOf(day);
      for (DebtLife& life : lives) Adjust(life, run, day);
    }
    for (int i = 0; i < kContracts; ++i) {
      Live(lives[i], (n + i) % 10 == 0, day);
      if (HasFailure()) FAIL() << "contract " << i << " on " << day.ToString();
    }
    for (int i = 0; i < kReplaysADay; ++i) Replay(lives[portfolio_.Upto(kContracts - 1)]);
  }
  // All of it happened, and often.
  EXPECT_GT(blocked_, 500);
  EXPECT_GT(released_, 500);
  EXPECT_GT(kept_, 50);
  EXPECT_GT(broken_, 500);
  EXPECT_GT(adjusted_, 500);
  EXPECT_GT(ended_, 500);
  EXPECT_GT(for_debt_, 50);
  EXPECT_GT(withdrawn_, 50);
  EXPECT_GT(waived_, 50);
  EXPECT_GT(companies_, 10) << "bound for longer than a consumer";
  EXPECT_GT(limited_, 50);
  for (int method = 1; method <= 4; ++method) EXPECT_GT(fines_[method], 30) << method;
}

}  // namespace
}  // namespace vinculo::contract
