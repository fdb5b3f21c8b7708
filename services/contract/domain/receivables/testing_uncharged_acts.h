#pragma once
// C-24, C-30, C-40. Days of an account's contract that are not charged after all, or come back: it
// is paused, switched off and on, and what that means for its money.

#include <algorithm>
#include <utility>
#include <vector>

#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/domain/receivables/given_back_days.h"
#include "services/contract/domain/receivables/testing_money_acts.h"

namespace vinculo::contract {

class UnchargedActs : public MoneyActs {
 public:
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

  int lessened() const { return lessened_; }
  int returned() const { return returned_; }
  int settled() const { return settled_; }
  int waited() const { return waited_; }

 protected:
  static std::vector<ReturnedDays> ReturnedOf(const Account& account) {
    std::vector<ReturnedDays> returned;
    for (const auto& [place, days] : account.returned) {
      returned.push_back({account.receivables[place], days});
    }
    return returned;
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

 private:
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
    charged.returned = ReturnedOf(account);
    for (const SettledChange& change : account.changes) {
      charged.changes.push_back(AsItStands(account, change));
    }
    NoteGone(account, now.terms.uncharged);
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
    account.promised = account.promised - lessened.taken_back + lessened.owed;
    ExpectPromisesKept(account);
    for (const SettledChange& change : lessened.changes) {
      account.changes[PlaceOf(change.change)].lines = change.lines;
      settled_ += 1;
    }
    if (lessened.owed > Money()) AddOneOff(account, lessened.owed, day + 1, day);
  }

  // What changes made of days that come back, and what waited for a period that gives it.
  void RaiseChanges(Account& account, Day day) {
    Money given;
    for (SettledChange& change : account.changes) {
      RaisedChange raised = Raised(change, Facts(account));
      change = std::move(raised.change);
      given += raised.given_again;
      if (raised.cost == Money()) continue;
      change.charges.push_back(AddOneOff(account, raised.cost, day + 1, day));
    }
    account.promised += given;
    waited_ += account.pending > Money() ? 1 : 0;
    const CreditGiven promised =
        GivenBack(account.timeline, account.pending + given, day, Facts(account));
    Append(account, promised.segments);
    account.pending = promised.left;
    ExpectPromisesKept(account);
  }

  // Days that come back: what was left out of charged periods is charged then.
  void TakeUp(Account& account, const std::vector<DaySpan>& before, DaySpan between, Day day) {
    const ChargeFacts now = Facts(account);
    if (before == now.terms.uncharged) return;
    RaiseChanges(account, day);
    ChargeTerms known = now.terms;
    known.uncharged = before;
    std::vector<ChargedShare> shares;
    for (const Receivable& one : account.receivables) {
      if (one.kind != ChargeKind::kRecurring || *one.period_last_on < between.first) continue;
      shares.push_back({*one.period_first_on, {one.charged_days, one.period_days}});
    }
    const Money cost = CostOf({.terms = known,
                               .uncharged = now.terms.uncharged,
                               .between = between,
                               .charged_until_on = account.charged_until,
                               .charged = shares},
                              [&account](Day first) {
                                return PriceWithoutPromises(account.timeline, first) -
                                       AddedTo(account.changes, first);
                              });
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

  int lessened_ = 0, returned_ = 0, settled_ = 0, waited_ = 0;
};

}  // namespace vinculo::contract
