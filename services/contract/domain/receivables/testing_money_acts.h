#pragma once
// C-40, C-41. What happens to the money of an account on random days: it is charged, paid, paid
// back and renegotiated.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/credit.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/renegotiation.h"
#include "services/contract/domain/receivables/testing_promises.h"
#include "services/contract/domain/receivables/withdraw.h"
#include "services/contract/domain/terms/testing_random.h"

namespace vinculo::contract {

class MoneyActs {
 public:
  // What is random follows from the seed alone.
  void Begin(unsigned seed) { random_.seed(seed); }

  Account Born() {
    Account account;
    Contract& contract = account.contract;
    contract.lifecycle = Lifecycle::kActive;
    contract.plan = contract.initial_plan = Uuid({1});
    contract.price = contract.initial_price = Cents(5'000 + static_cast<int>(random_() % 20'000));
    contract.payment_condition =
        Chance(8) ? PaymentCondition::kPostpaid : PaymentCondition::kPrepaid;
    contract.billing_day = 1 + static_cast<int>(random_() % 31);
    contract.activated_on = contract.financial_base_on =
        kSimulatedFrom + static_cast<int>(random_() % 60);
    account.plan = {.id = contract.plan, .price = contract.price};
    account.timeline.initial = {.price = contract.price, .plan = contract.plan};
    return account;
  }

  bool Chance(int one_in) { return random_() % static_cast<unsigned>(one_in) == 0; }
  int Below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  void Add(Account& account, Receivable receivable, Day day) {
    receivable.id = Place(account.receivables.size());
    std::vector<Credit> credits;
    for (size_t i = 0; i < account.payments.size(); ++i) {
      if (account.payments[i].left > Money())
        credits.push_back({Place(i), account.payments[i].left});
    }
    Credited credited = UseCredits(std::move(receivable), credits, day);
    for (const CreditUse& use : credited.uses) {
      Came& payment = account.payments[PlaceOf(use.payment)];
      payment.left = payment.left - use.allocation.amount;
      payment.allocations.push_back(use.allocation);
    }
    account.receivables.push_back(std::move(credited.receivable));
  }

  // Of what list_contracts_to_charge.sql gives. Whether something was charged.
  bool Charge(Account& account, Day day) {
    if (account.charged_until && *account.charged_until >= day + kCharging.days_ahead) return false;
    const auto charges = [&account, day] {
      return ChargesOfContract(
          Charged(account),
          kCharging,
          day,
          [&account](Day first) { return PriceOn(account, first); },
          [](Day due) { return LastDayOnTime(due, 0, kLate.calendar); });
    };
    ContractCharges made = charges();
    if (made.charged_until_on == account.charged_until) return false;
    const Day from = account.charged_until.value_or(*account.contract.financial_base_on - 1) + 1;
    Day next = from;
    for (Receivable& receivable : made.receivables) {
      EXPECT_GE(*receivable.period_first_on, next) << "no overlap";
      EXPECT_GE(*receivable.period_last_on, *receivable.period_first_on);
      ExpectFree(account, next, *receivable.period_first_on);
      ExpectPromisesWhole(account, receivable);
      next = *receivable.period_last_on + 1;
      Add(account, std::move(receivable), day);
    }
    ExpectFree(account, next, *made.charged_until_on + 1);
    account.charged_until = made.charged_until_on;
    NoteGiven(account, from);
    ExpectPromisesKept(account);
    EXPECT_EQ(charges().receivables.size(), 0u) << "the same day again charges nothing";
    EXPECT_EQ(charges().charged_until_on, account.charged_until);
    return true;
  }

  // What a period gives back by its lower price comes whole; what the last one of an ended contract
  // does not give was refunded.
  static void ExpectPromisesWhole(const Account& account, const Receivable& period) {
    const bool last = account.contract.lifecycle == Lifecycle::kEnded &&
                      *period.period_last_on + 1 == *account.contract.ends_on;
    if (last || period.charged_days == period.period_days) return;
    EXPECT_EQ(GivenBackOn(account.timeline, *period.period_first_on), Money())
        << period.period_first_on->ToString();
  }

  // No gap: what was passed over before `next` is paused, or was given back whole.
  static void ExpectFree(const Account& account, Day first, Day next) {
    if (first >= next || PriceOn(account, first) == Money()) return;
    const DaySpan gap{first, next - 1};
    EXPECT_EQ(DaysAmong(Uncharged(account), gap), gap.days()) << first.ToString();
  }

  void Pay(Account& account, Day day) {
    std::vector<Receivable> open;
    Money owed;
    for (const Receivable& one : account.receivables) {
      if (IsClosed(one.state) || one.state == ReceivableState::kScheduled) continue;
      open.push_back(one);
      owed += one.open + kLate.ChargesOf(one, day).total();
    }
    if (open.empty()) return;
    const Money amount = Chance(3)   ? Cents(1 + Below(30'000))
                         : Chance(4) ? owed + Cents(Below(9'000))
                                     : owed;
    const Allocated allocated =
        AllocateOldestFirst(amount, std::move(open), {.paid_on = day, .today = day, .late = kLate});
    for (const Receivable& after : allocated.receivables) {
      account.receivables[PlaceOf(after.id)] = after;
    }
    account.payments.push_back({.paid_on = day,
                                .amount = amount,
                                .left = allocated.left,
                                .allocations = allocated.allocations});
  }

  std::optional<Day> LastLate(const Account& account, const Uuid& receivable) {
    std::optional<Day> last;
    for (const Came& payment : account.payments) {
      if (payment.reversed) continue;
      for (const Allocation& one : payment.allocations) {
        const bool late =
            payment.paid_on >= account.receivables[PlaceOf(receivable)].overdue_from_on;
        if (one.receivable != receivable || !late) continue;
        last = std::max(last.value_or(payment.paid_on), payment.paid_on);
      }
    }
    return last;
  }

  void Reverse(Account& account, Day day) {
    if (account.payments.empty()) return;
    Came& payment = account.payments[account.payments.size() - 1 -
                                     static_cast<size_t>(Below(static_cast<int>(
                                         std::min<size_t>(account.payments.size(), 3))))];
    if (payment.reversed) return;
    payment.reversed = true;
    payment.left = Money();
    for (const Allocation& one : payment.allocations) {
      Receivable& receivable = account.receivables[PlaceOf(one.receivable)];
      receivable = TakenBack(std::move(receivable),
                             one,
                             LastLate(account, one.receivable),
                             {.paid_on = payment.paid_on, .today = day, .late = kLate});
      CutAgain(account, one, day);
    }
  }

  // Days after the contract's end that are not paid any more are not owed, nor given back.
  static void CutAgain(Account& account, const Allocation& taken_back, Day day) {
    const size_t place = PlaceOf(taken_back.receivable);
    const auto cut = account.cuts.find(place);
    if (cut == account.cuts.end()) return;
    UnpaidCut unpaid = Unpaid(cut->second, account.receivables[place], taken_back, "estorno", day);
    account.receivables[place] = std::move(unpaid.receivable);
    cut->second = unpaid.cut;
    if (!account.refund) return;
    LessenedRefund lessened = Lessened(*account.refund, unpaid.taken);
    account.refund = std::move(lessened.refund);
    if (lessened.owed_back > Money()) AddOneOff(account, lessened.owed_back, day, day);
  }

  void Renegotiate(Account& account, Day day) {
    std::vector<Receivable> overdue;
    for (const Receivable& one : account.receivables) {
      if (one.state == ReceivableState::kOverdue) overdue.push_back(one);
    }
    if (overdue.size() < 2) return;
    const auto agreed =
        Renegotiated(overdue, Cents(Below(500)), {.paid_on = day, .today = day, .late = kLate});
    if (!agreed.ok()) return;
    for (const Receivable& one : overdue) {
      Receivable& cancelled = account.receivables[PlaceOf(one.id)];
      cancelled = *Cancelled(one, "acordo");
      cancelled.renegotiated_in = Uuid({9});
    }
    Money sum;
    for (const Instalment& one : InstalmentsOf(agreed->total(), 1 + Below(6), day + 10)) {
      sum += one.amount;
      Receivable instalment{.issues_on = day,
                            .due_on = one.due_on,
                            .overdue_from_on = LastDayOnTime(one.due_on, 0, kLate.calendar) + 1,
                            .price = one.amount,
                            .amount = one.amount,
                            .open = one.amount,
                            .made_by = Uuid({9})};
      Add(account, Standing(std::move(instalment), day), day);
    }
    EXPECT_EQ(sum, agreed->total()) << "the instalments are what was agreed";
  }

 private:
  TestingRandom random_;
};

}  // namespace vinculo::contract
