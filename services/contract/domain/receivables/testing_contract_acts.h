#pragma once
// C-24, C-29. What happens to the contract of an account on random days, and what that means for
// its money: it is changed, its due day moves, and it ends.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/change_outcome.h"
#include "services/contract/domain/pricing/moved_due_day.h"
#include "services/contract/domain/receivables/paid_until.h"
#include "services/contract/domain/receivables/testing_uncharged_acts.h"
#include "services/contract/domain/termination/cut_charges.h"
#include "services/contract/domain/termination/ended_changes.h"
#include "services/contract/domain/termination/ended_charges.h"
#include "services/contract/domain/termination/promises_at_end.h"

namespace vinculo::contract {

class ContractActs : public UnchargedActs {
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
        if (account.refund && account.refund->state == RefundState::kDue && Chance(4)) {
          account.refund->state = RefundState::kSettled;
        }
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
    moved = MoveDueDay(account, day) || moved;
    if (account.turns.contains(day) && account.contract.lifecycle != Lifecycle::kEnded) {
      account.contract = PricedOn(std::move(account.contract), account.timeline, day);
    }
    return Charge(account, day) || moved;
  }

  int moved() const { return moved_; }
  int refunded() const { return refunded_; }
  // Changes after which something waits for a period that can give it.
  int waiting() const { return waiting_; }
  // Ends that took back what a change gave for days after them.
  int taken_back() const { return taken_back_; }
  int discounted() const { return discounted_; }  // over what was promised

 private:
  // The day of a planned change of it has come.
  bool MoveDueDay(Account& account, Day day) {
    const auto planned = account.due_days.find(day);
    if (planned == account.due_days.end()) return false;
    if (account.contract.lifecycle == Lifecycle::kEnded) return false;
    const Money promised = Promised(account);
    const std::vector<PriceSegment> moved =
        PromisesMoved(account.timeline, Facts(account), planned->second, day);
    account.contract.billing_day = planned->second;
    Append(account, moved);
    EXPECT_EQ(Promised(account), promised) << "what was promised is not lost";
    ExpectPromisesKept(account);
    moved_ += moved.empty() ? 0 : 1;
    return true;
  }

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
        break;
      default:
        ask.price = Chance(20)
                        ? Money()
                        : Cents(3'000 + Below(30'000)) * MonthsOf(account.contract.billing_period);
    }
    return ask;
  }

  // Some take all of the price, or more than a promise leaves of it.
  absl::StatusOr<DraftedChange> DraftedDiscount(const ChangeScope& scope, Day day) {
    SpanAsk span{.from = day + Below(30)};
    if (!Chance(4)) span.until = span.from + 1 + Below(150);
    Discount discount{.basis_points = 1 + Below(kBasisPointsMax)};
    if (Chance(2)) discount = {.amount = Cents(1 + Below(30'000))};
    return DraftDiscount(scope, span, discount);
  }

  void Change(Account& account, Day day) {
    const ChangeScope scope{account.contract, account.timeline, account.plan, day, account.pending};
    const bool discounts = Chance(4);
    const absl::StatusOr<DraftedChange> drafted =
        discounts ? DraftedDiscount(scope, day) : DraftChange(scope, Asked(account, day));
    if (!drafted.ok()) return;
    const auto outcome = [&] { return OutcomeOf(scope, *drafted, Facts(account)); };
    const absl::StatusOr<ChangeOutcome> preview = outcome();
    if (!preview.ok()) return;
    const absl::StatusOr<ChangeOutcome> applied = outcome();
    EXPECT_EQ(preview->adjustment_total, applied->adjustment_total) << "as the preview said";
    EXPECT_EQ(preview->adjustments, applied->adjustments);
    EXPECT_EQ(preview->after.price, applied->after.price);
    EXPECT_EQ(preview->drafted.added.size(), applied->drafted.added.size());

    const Money promised = Promised(account) + account.pending;
    discounted_ += discounts && applied->carried_credit > Money() ? 1 : 0;
    Append(account, applied->drafted.added);
    account.pending = applied->credit_left;
    account.due_day_moved =
        account.due_day_moved || applied->after.billing_day != account.contract.billing_day;
    if (drafted->effective <= day) {
      account.contract = applied->after;
    } else if (drafted->alteration.billing_day) {
      account.due_days[drafted->effective] = *drafted->alteration.billing_day;
    }
    const Money given = std::max(-applied->adjustment_total, Money());
    EXPECT_EQ(Promised(account) + account.pending, promised + given)
        << "what was promised is not lost";
    account.promised += given;
    waiting_ += account.pending > Money() ? 1 : 0;
    ExpectPromisesKept(account);
    SettledChange settled{.change = Place(account.changes.size())};
    for (const ChangeAdjustment& line : applied->adjustments) settled.lines.push_back({line, line});
    if (const auto charge = ChargeOf(*applied, "", kCharging, day)) {
      settled.charges.push_back(AddOneOff(account, charge->amount, *charge->issues_on, day));
    }
    account.changes.push_back(std::move(settled));
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
    for (const SettledChange& change : account.changes) {
      charged.changes.push_back(AsItStands(account, change));
    }
    return charged;
  }

  static std::optional<Day> PaidUntilOf(const Account& account) {
    PaidAccount paid;
    for (const Receivable& one : account.receivables) paid.receivables.push_back(Counted(one));
    return PaidUntil(paid);
  }

  // Days of periods that stay paid give what they gave.
  void PayPromisesOut(Account& account, const CutCharges& cut) {
    std::vector<DaySpan> paid;
    for (const EndedReceivable& one : cut.still_paid) {
      if (one.before.kind != ChargeKind::kRecurring) continue;
      paid.push_back({*one.before.period_first_on, *one.before.period_last_on});
    }
    NoteGone(account, {{*account.contract.ends_on, kForever}}, paid);
    const std::vector<ReturnedDays> returned = ReturnedOf(account);
    ChargesAtEnd at_end{.ended = cut.changed,
                        .still_paid = cut.still_paid,
                        .returned = returned,
                        .pending = account.pending};
    const Money promised = PromisedAtEnd(account.timeline, Facts(account), at_end);
    EXPECT_GE(promised, cut.taken_back) << "what was given for days that do not come is there";
    at_end.taken_back = cut.taken_back;
    account.refunded = PromisedAtEnd(account.timeline, Facts(account), at_end);
    account.promised = account.promised - promised + account.refunded;
    account.pending = Money();
    refunded_ += account.refunded > Money() ? 1 : 0;
    taken_back_ += account.refunded < promised ? 1 : 0;
    ExpectPromisesKept(account);
  }

  // What was paid of days after the end, for when a payment of it is taken back.
  static void KeepCuts(Account& account, const std::vector<EndedReceivable>& ended) {
    const Uuid refund({1});
    Money back;
    for (const EndedReceivable& one : ended) {
      const std::optional<EndCut> cut = CutOf(one, account.contract.id, refund);
      if (!cut) continue;
      account.cuts[PlaceOf(one.before.id)] = *cut;
      back += cut->paid;
    }
    if (back > Money()) account.refund = Refund{.id = refund, .amount = back};
  }

  // What a call that pays out leaves of it.
  static CutCharges PaidOut(const Account& account,
                            const ChargedSoFar& charged,
                            const EndTerms& terms) {
    EndedChanges changes = AtEnd(charged.changes, Facts(account), terms);
    CutCharges cut{.changed = AtEnd(charged, terms),
                   .changes = std::move(changes.changes),
                   .taken_back = changes.taken_back};
    cut.changed.insert(cut.changed.end(), changes.charges.begin(), changes.charges.end());
    return cut;
  }

  // By a call that pays out what was paid of days that do not come, by one that leaves it as
  // credit, or by a transfer.
  void End(Account& account, Day day) {
    const EndTerms terms{.ends_on = day,
                         .period_months = MonthsOf(account.contract.billing_period),
                         .uncharged = Uncharged(account),
                         .today = day,
                         .reason = "fim"};
    account.contract.lifecycle = Lifecycle::kEnded;
    account.contract.ends_on = account.unpaid_from = day;
    const ChargedSoFar charged = ChargesOf(account);
    const bool pays_out = Chance(2);
    const CutCharges cut =
        pays_out    ? PaidOut(account, charged, terms)
        : Chance(2) ? CutAtEnd(charged, Facts(account), terms)
                    : CutAtTransfer(charged, Facts(account), terms, PaidUntilOf(account));
    if (cut.paid_on) account.unpaid_from = *cut.paid_on + 1;
    for (const SettledChange& change : cut.changes) {
      account.changes[PlaceOf(change.change)].lines = change.lines;
    }
    PayPromisesOut(account, cut);
    if (pays_out) KeepCuts(account, cut.changed);
    for (const EndedReceivable& one : cut.changed) {
      const size_t place = PlaceOf(one.before.id);
      account.receivables[place] = one.after;
      if (!pays_out) Free(account, one.before.id, one.refund);
      const bool owed = one.before.kind == ChargeKind::kRecurring && !IsClosed(one.after.state);
      EXPECT_TRUE(!owed || *one.after.period_first_on < day) << "owed of days after the end";
    }
  }

  int moved_ = 0, refunded_ = 0, taken_back_ = 0, waiting_ = 0, discounted_ = 0;
};

}  // namespace vinculo::contract
