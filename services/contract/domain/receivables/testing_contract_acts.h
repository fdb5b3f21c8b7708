#pragma once
// C-24, C-29, C-30. What happens to the contract of an account on random days, and what that means
// for its money: it is changed, paused, switched off and on, and ended.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/change_outcome.h"
#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/domain/receivables/given_back_days.h"
#include "services/contract/domain/receivables/paid_until.h"
#include "services/contract/domain/receivables/testing_money_acts.h"
#include "services/contract/domain/termination/cut_charges.h"

namespace vinculo::contract {

class ContractActs : public MoneyActs {
 public:
  bool Event(Account& account, Day day) {
    const bool ended = account.contract.lifecycle == Lifecycle::kEnded;
    switch (Below(ended ? 6 : 11)) {
      case 0:
      case 1:
      case 2:
      case 3:
        Pay(account, day);
        return true;
      case 4:
        if (Chance(3)) Reverse(account, day);
        return true;
      case 5:
        if (ended) {
          SwitchBilling(account, day);
        } else {
          Renegotiate(account, day);
        }
        return true;
      case 6:
        Change(account, day);
        return true;
      case 7:
        Pause(account, day);
        return true;
      case 8:
        if (Chance(2)) SwitchBilling(account, day);
        return true;
      case 9:
        if (day >= *account.contract.activated_on && Chance(30)) End(account, day);
        return true;
      default:
        return false;
    }
  }

  // What the daily cycle does about money and prices.
  bool Cycle(Account& account, Day day) {
    bool moved = false;
    for (Receivable& one : account.receivables) {
      const bool due = one.issues_on == day || one.overdue_from_on == day;
      if (!due || IsClosed(one.state)) continue;
      one = Standing(std::move(one), day);
      moved = true;
    }
    if (account.turns.contains(day) && account.contract.lifecycle != Lifecycle::kEnded) {
      account.contract = PricedOn(std::move(account.contract), account.timeline, day);
    }
    return Charge(account, day) || moved;
  }

  int lessened() const { return lessened_; }
  int returned() const { return returned_; }

 private:
  ChangeAsk Asked(const Account& account, Day day) {
    ChangeAsk ask{.effective = day + (Chance(2) ? 0 : Below(30))};
    switch (Below(4)) {
      case 0:  // another billing period, from a period that is not charged yet on
        ask.plan = account.plan;
        ask.plan->billing_period = static_cast<BillingPeriod>(1 + Below(4));
        ask.plan->price = account.plan.price * MonthsOf(ask.plan->billing_period);
        ask.effective = PeriodHolding(Facts(account).terms,
                                      kCharging.convention,
                                      std::max(day, account.charged_until.value_or(day)))
                            .last +
                        1;
        break;
      case 1:
        ask.billing_day = 1 + Below(31);
        // What is promised counts the periods of the due day that holds.
        if (GivesBack(account)) ask.effective = day;
        break;
      default:
        ask.price = Cents(3'000 + Below(30'000)) * MonthsOf(account.contract.billing_period);
    }
    return ask;
  }

  void Change(Account& account, Day day) {
    const ChangeScope scope{account.contract, account.timeline, account.plan, day};
    const ChangeAsk ask = Asked(account, day);
    const auto outcome = [&]() -> absl::StatusOr<ChangeOutcome> {
      absl::StatusOr<DraftedChange> drafted = DraftChange(scope, ask);
      if (!drafted.ok()) return drafted.status();
      return OutcomeOf(scope, *std::move(drafted), Facts(account));
    };
    const absl::StatusOr<ChangeOutcome> preview = outcome();
    if (!preview.ok()) return;
    const absl::StatusOr<ChangeOutcome> applied = outcome();
    EXPECT_EQ(preview->adjustment_total, applied->adjustment_total) << "as the preview said";
    EXPECT_EQ(preview->adjustments, applied->adjustments);
    EXPECT_EQ(preview->after.price, applied->after.price);
    EXPECT_EQ(preview->drafted.added.size(), applied->drafted.added.size());

    const Money promised = Promised(account);
    Append(account, applied->drafted.added);
    if (ask.effective <= day) account.contract = applied->after;
    EXPECT_EQ(Promised(account),
              promised + std::max(-applied->adjustment_total, Money()) - applied->credit_left)
        << "what was promised is not lost";
    if (const auto charge = ChargeOf(*applied, "", kCharging, day)) {
      Receivable one_off{.issues_on = *charge->issues_on,
                         .due_on = charge->due_on,
                         .overdue_from_on = LastDayOnTime(charge->due_on, 0, kLate.calendar) + 1,
                         .price = charge->amount,
                         .amount = charge->amount,
                         .open = charge->amount};
      one_off.id = Place(account.receivables.size());
      account.receivables.push_back(Standing(std::move(one_off), day));
    }
  }

  // Of days that are not charged after all (fewer than before), with what was promised on them.
  void GiveBack(Account& account, const std::vector<DaySpan>& before, Day from, Day day) {
    ChargeFacts known = Facts(account);
    known.terms.uncharged = before;
    const ChargeFacts now = Facts(account);
    ChargedSoFar charged;
    for (const Receivable& one : account.receivables) {
      if (one.kind == ChargeKind::kRecurring && *one.period_last_on >= from) {
        charged.periods.push_back(one);
      }
    }
    for (const auto& [place, days] : account.returned) {
      charged.returned.push_back({account.receivables[place], days});
    }
    const Money promised = Promised(account) + account.pending;
    const LessenedCharges lessened = WithoutDays(charged,
                                                 {.timeline = account.timeline,
                                                  .before = known,
                                                  .after = now,
                                                  .pending = account.pending,
                                                  .today = day,
                                                  .reason = "pausa"});
    for (const LessenedPeriod& period : lessened.periods) {
      Free(account, period.receivable.id, period.freed);
      account.receivables[PlaceOf(period.receivable.id)] = period.receivable;
      lessened_ += 1;
    }
    Append(account, lessened.promises);
    account.pending = lessened.pending;
    EXPECT_GE(Promised(account) + account.pending, promised) << "what was promised is not lost";
  }

  static void Free(Account& account, const Uuid& receivable, Money amount) {
    std::vector<PostedAllocation> allocations;
    for (size_t i = 0; i < account.payments.size(); ++i) {
      if (account.payments[i].reversed) continue;
      for (const Allocation& one : account.payments[i].allocations) {
        if (one.receivable != receivable) continue;
        allocations.push_back({.payment = Place(i), .allocation = one});
      }
    }
    Money freed;
    for (const Freed& one : FreedFrom(allocations, amount)) {
      Came& payment = account.payments[PlaceOf(one.allocation.payment)];
      payment.left += one.amount;
      freed += one.amount;
      for (Allocation& kept : payment.allocations) {
        if (kept.receivable == receivable) kept = one.allocation.allocation;
      }
    }
    EXPECT_EQ(freed, amount) << "what was paid is the client's again";
  }

  // Days that come back: what was left out of charged periods is charged then.
  void TakeUp(Account& account, const std::vector<DaySpan>& before, DaySpan between, Day day) {
    const ChargeFacts now = Facts(account);
    const CreditGiven promised = GivenBack(account.timeline, account.pending, day, now);
    Append(account, promised.segments);
    account.pending = promised.left;
    ChargeTerms known = now.terms;
    known.uncharged = before;
    std::vector<ChargedShare> shares;
    for (const Receivable& one : account.receivables) {
      if (one.kind != ChargeKind::kRecurring || *one.period_last_on < between.first) continue;
      shares.push_back({*one.period_first_on, {one.charged_days, one.period_days}});
    }
    const Money cost =
        CostOf({.terms = known,
                .uncharged = now.terms.uncharged,
                .between = between,
                .charged_until_on = account.charged_until,
                .charged = shares},
               [&account](Day first) { return PriceWithoutPromises(account.timeline, first); });
    EXPECT_GE(cost, Money());
    if (cost == Money()) return;
    const Day issue = std::max(between.first, day + 1);
    const auto [charge, days] =
        Returned({.issues_on = issue,
                  .due_on = issue + 10,
                  .overdue_from_on = LastDayOnTime(issue + 10, 0, kLate.calendar) + 1,
                  .price = cost,
                  .amount = cost,
                  .open = cost},
                 between,
                 now.terms.uncharged,
                 *account.charged_until);
    account.returned.emplace_back(account.receivables.size(), days);
    Receivable receivable = Standing(charge, day);
    receivable.id = Place(account.receivables.size());
    account.receivables.push_back(std::move(receivable));
    returned_ += 1;
  }

  // A pause from today or within the next weeks, some of which is taken back.
  void Pause(Account& account, Day day) {
    const std::vector<DaySpan> before = Uncharged(account);
    if (!account.pauses.empty() && account.pauses.back().last >= day) {
      DaySpan& pause = account.pauses.back();
      const DaySpan back{std::max(pause.first, day + Below(10)), pause.last};
      if (back.first > back.last) return;
      pause.last = back.first - 1;
      if (pause.first > pause.last) account.pauses.pop_back();
      TakeUp(account, before, back, day);
      return;
    }
    const Day first = day + Below(20);
    account.pauses.push_back({first, first + 5 + Below(40)});
    GiveBack(account, before, first, day);
  }

  void SwitchBilling(Account& account, Day day) {
    const std::vector<DaySpan> before = Uncharged(account);
    if (OpenStop(account.stops) != nullptr) {
      account.stops.back() = EndedOn(account.stops.back(), day);
      TakeUp(account, before, {day, kForever}, day);
      return;
    }
    account.stops.push_back({.from = day});
    GiveBack(account, before, day, day);
  }

  static ChargedSoFar ChargesOf(const Account& account) {
    ChargedSoFar charged;
    for (const Receivable& one : account.receivables) {
      if (one.kind == ChargeKind::kRecurring && !IsWithdrawn(one.state)) {
        charged.periods.push_back(one);
      }
    }
    for (const auto& [place, days] : account.returned) {
      const Receivable& one = account.receivables[place];
      if (!IsWithdrawn(one.state)) charged.returned.push_back({one, days});
    }
    return charged;
  }

  static std::optional<Day> PaidUntilOf(const Account& account) {
    PaidAccount paid;
    for (const Receivable& one : account.receivables) paid.receivables.push_back(Counted(one));
    return PaidUntil(paid);
  }

  // By a call that pays out what was paid of days that do not come, or by one that leaves it.
  void End(Account& account, Day day) {
    const EndTerms terms{.ends_on = day,
                         .period_months = MonthsOf(account.contract.billing_period),
                         .uncharged = Uncharged(account),
                         .today = day,
                         .reason = "fim"};
    account.contract.lifecycle = Lifecycle::kEnded;
    account.contract.ends_on = account.unpaid_from = day;
    account.pending = Money();  // refunded
    const ChargedSoFar charged = ChargesOf(account);
    const bool pays_out = Chance(2);
    std::vector<EndedReceivable> ended;
    if (pays_out) {
      ended = AtEnd(charged, terms);
    } else {
      CutCharges cut = CutAtEnd(charged, terms, PaidUntilOf(account));
      if (cut.paid_on) account.unpaid_from = *cut.paid_on + 1;
      ended = std::move(cut.changed);
    }
    for (const EndedReceivable& one : ended) {
      const size_t place = PlaceOf(one.before.id);
      account.receivables[place] = one.after;
      if (pays_out) {
        account.refunds[place] = one.refund;
      } else {
        Free(account, one.before.id, one.refund);
      }
      const bool owed = one.before.kind == ChargeKind::kRecurring && !IsClosed(one.after.state);
      EXPECT_TRUE(!owed || *one.after.period_first_on < day) << "owed of days after the end";
    }
  }

  int lessened_ = 0, returned_ = 0;
};

}  // namespace vinculo::contract
