// C-24, C-29, C-30, C-40, C-41, C-42: contracts are charged, paid, paid back, renegotiated, paused,
// switched off and on, changed and ended on random days of five years. After every day the ledgers
// of those that moved sum, periods follow one another without gap or overlap, no day is charged
// twice, none is charged that is paused, off or after the end, a preview is its apply, what was
// promised is given, and the same day again changes nothing.

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/change_outcome.h"
#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/domain/pricing/period_turns.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/receivables/charge_contract.h"
#include "services/contract/domain/receivables/credit.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/given_back_days.h"
#include "services/contract/domain/receivables/paid_until.h"
#include "services/contract/domain/receivables/renegotiation.h"
#include "services/contract/domain/receivables/withdraw.h"
#include "services/contract/domain/termination/ended_receivable.h"
#include "services/contract/domain/terms/billing_stop.h"
#include "services/contract/domain/terms/testing_random.h"

namespace vinculo::contract {
namespace {

constexpr Day kFirst{std::chrono::year(2024) / std::chrono::January / 31};
constexpr int kDays = 5 * 366;
constexpr int kContracts = 150;
const ChargeParameters kCharging{.days_ahead = 10, .days_to_pay = 5};
const LateTerms kLate;

// A payment as it stands: what of it went where, and what is left.
struct Came {
  Day paid_on;
  Money amount;
  Money left;
  std::vector<Allocation> allocations;
  bool reversed = false;
};

// One client with one contract and all its money.
struct Account {
  Contract contract;
  Plan plan;
  PriceTimeline timeline;
  std::set<Day> turns;  // of the timeline
  std::optional<Day> charged_until;
  std::vector<DaySpan> pauses;
  std::vector<BillingStop> stops;
  std::vector<std::pair<size_t, DaySpan>> returned;  // places of charges, with their days
  std::vector<Receivable> receivables;               // the id of each is its place
  std::vector<Came> payments;
};

Uuid Place(size_t place) {
  return Uuid({static_cast<uint8_t>(place >> 8), static_cast<uint8_t>(place & 0xFF)});
}
size_t PlaceOf(const Uuid& id) { return id.bytes()[0] << 8 | id.bytes()[1]; }

std::vector<DaySpan> Uncharged(const Account& account) {
  std::vector<DaySpan> days = UnchargedDays({}, account.stops);
  days.insert(days.end(), account.pauses.begin(), account.pauses.end());
  return Joined(std::move(days));
}

Money PriceOn(const Account& account, Day day) {
  return PriceAt(account.timeline.initial, account.timeline.segments, day).terms.price;
}

ChargedContract Charged(const Account& account) {
  const Contract& contract = account.contract;
  ChargedContract charged{.lifecycle = contract.lifecycle,
                          .price = contract.price,
                          .payment_condition = contract.payment_condition,
                          .billing_day = *contract.billing_day,
                          .financial_base_on = *contract.financial_base_on,
                          .ends_on = contract.ends_on,
                          .recorded_on = *contract.financial_base_on,
                          .charged_until_on = account.charged_until,
                          .uncharged = Uncharged(account)};
  ChargeTerms terms = WithPeriodsOf(account.timeline, TermsOf(charged));
  charged.billing_period = terms.billing_period;
  charged.turns = std::move(terms.turns);
  return charged;
}

ChargeFacts Facts(const Account& account) {
  return {.terms = TermsOf(Charged(account)), .charged_until_on = account.charged_until};
}

// What is promised for periods that are not charged yet: what any price for good would put aside.
Money Promised(const Account& account) {
  const Day day = *account.contract.financial_base_on;
  const DraftedChange change{
      .effective = day,
      .added = ChangedFrom(account.timeline, day, account.timeline.initial, PriceCause::kOverride)};
  PriceTimeline after = account.timeline;
  after.segments.push_back(change.added.front());
  return CreditPutAside({.before = account.timeline, .after = after, .change = change},
                        Facts(account));
}

// Whether days that are not charged yet cost less because of an earlier change.
bool GivesBack(const Account& account) {
  const Day next = account.charged_until.value_or(*account.contract.financial_base_on - 1) + 1;
  return std::any_of(account.timeline.segments.begin(),
                     account.timeline.segments.end(),
                     [next](const PriceSegment& segment) {
                       return segment.cause == PriceCause::kGivenBack && *segment.until > next;
                     });
}

class MoneySimulation : public ::testing::Test {
 protected:
  Account Born() {
    Account account;
    Contract& contract = account.contract;
    contract.lifecycle = Lifecycle::kActive;
    contract.plan = contract.initial_plan = Uuid({1});
    contract.price = contract.initial_price = Cents(5'000 + static_cast<int>(random_() % 20'000));
    contract.payment_condition =
        Chance(8) ? PaymentCondition::kPostpaid : PaymentCondition::kPrepaid;
    contract.billing_day = 1 + static_cast<int>(random_() % 31);
    contract.activated_on = contract.financial_base_on = kFirst + static_cast<int>(random_() % 60);
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
    Day next = account.charged_until.value_or(*account.contract.financial_base_on - 1) + 1;
    for (Receivable& receivable : made.receivables) {
      EXPECT_GE(*receivable.period_first_on, next) << "no overlap";
      EXPECT_GE(*receivable.period_last_on, *receivable.period_first_on);
      ExpectFree(account, next, *receivable.period_first_on);
      next = *receivable.period_last_on + 1;
      Add(account, std::move(receivable), day);
    }
    ExpectFree(account, next, *made.charged_until_on + 1);
    account.charged_until = made.charged_until_on;
    EXPECT_EQ(charges().receivables.size(), 0u) << "the same day again charges nothing";
    EXPECT_EQ(charges().charged_until_on, account.charged_until);
    return true;
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
    }
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
    const Money promised = Promised(account);
    const LessenedCharges lessened = WithoutDays(charged,
                                                 {.timeline = account.timeline,
                                                  .before = known,
                                                  .after = now,
                                                  .today = day,
                                                  .reason = "pausa"});
    for (const LessenedPeriod& period : lessened.periods) {
      Free(account, period);
      account.receivables[PlaceOf(period.receivable.id)] = period.receivable;
      lessened_ += 1;
    }
    Append(account, lessened.promises);
    EXPECT_GE(Promised(account), promised) << "what was promised is not lost";
  }

  static void Append(Account& account, const std::vector<PriceSegment>& added) {
    for (const PriceSegment& segment : added) {
      account.timeline.segments.push_back(segment);
      account.turns.insert(segment.from);
      if (segment.until) account.turns.insert(*segment.until);
    }
  }

  static void Free(Account& account, const LessenedPeriod& period) {
    std::vector<PostedAllocation> allocations;
    for (size_t i = 0; i < account.payments.size(); ++i) {
      if (account.payments[i].reversed) continue;
      for (const Allocation& one : account.payments[i].allocations) {
        if (one.receivable != period.receivable.id) continue;
        allocations.push_back({.payment = Place(i), .allocation = one});
      }
    }
    Money freed;
    for (const Freed& one : FreedFrom(allocations, period.freed)) {
      Came& payment = account.payments[PlaceOf(one.allocation.payment)];
      payment.left += one.amount;
      freed += one.amount;
      for (Allocation& kept : payment.allocations) {
        if (kept.receivable == period.receivable.id) kept = one.allocation.allocation;
      }
    }
    EXPECT_EQ(freed, period.freed) << "what was paid is the client's again";
  }

  // Days that come back: what was left out of charged periods is charged then.
  void TakeUp(Account& account, const std::vector<DaySpan>& before, DaySpan between, Day day) {
    const ChargeFacts now = Facts(account);
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

  void End(Account& account, Day day) {
    account.contract.lifecycle = Lifecycle::kEnded;
    account.contract.ends_on = day;
    const EndTerms terms{.ends_on = day,
                         .period_months = MonthsOf(account.contract.billing_period),
                         .uncharged = Uncharged(account),
                         .today = day,
                         .reason = "fim"};
    for (Receivable& one : account.receivables) {
      if (IsWithdrawn(one.state)) continue;
      one = AtEnd(one, terms).after;
      const bool owed = one.kind == ChargeKind::kRecurring && !IsClosed(one.state);
      EXPECT_TRUE(!owed || *one.period_first_on < day) << "owed of days after the end";
    }
  }

  bool Event(Account& account, Day day) {
    const bool ended = account.contract.lifecycle == Lifecycle::kEnded;
    switch (Below(ended ? 5 : 11)) {
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
        Renegotiate(account, day);
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

  static void ExpectTheLedgersSum(const Account& account, Day day) {
    std::vector<Money> paid(account.receivables.size());
    for (const Came& payment : account.payments) {
      Money sum = payment.left;
      for (const Allocation& one : payment.allocations) {
        sum += one.total();
        if (!payment.reversed) paid[PlaceOf(one.receivable)] += one.amount;
      }
      if (!payment.reversed) ASSERT_EQ(sum, payment.amount) << "a payment is where it went";
    }
    std::vector<CountedReceivable> counted;
    for (size_t i = 0; i < account.receivables.size(); ++i) {
      const Receivable& one = account.receivables[i];
      if (one.state != ReceivableState::kCancelled) {
        ASSERT_EQ(one.amount, one.open + paid[i]) << "what is owed or was paid";
        ASSERT_EQ(one.state, Standing(one, day).state);
      } else {
        ASSERT_EQ(one.open, Money());
      }
      counted.push_back(Counted(one));
    }
    const std::vector<ChargedPeriod> periods = PeriodsOf(counted);
    const std::optional<Day> until = PaidUntil(std::nullopt, periods);
    for (const ChargedPeriod& period : periods) {
      if (!until || period.days.last > *until) continue;
      ASSERT_NE(period.standing, PeriodStanding::kOpen) << "C-41: an unbroken run";
    }
  }

  // No day is charged that is paused, off or after the end, and none twice.
  static void ExpectChargedDaysAreOfUse(const Account& account) {
    if (!account.charged_until) return;
    const std::vector<DaySpan> uncharged = Uncharged(account);
    const auto used = [&uncharged](DaySpan days) {
      return days.days() - DaysAmong(uncharged, days);
    };
    int charged = 0;
    for (const Receivable& one : account.receivables) {
      if (one.kind != ChargeKind::kRecurring || IsWithdrawn(one.state)) continue;
      const DaySpan days{*one.period_first_on, *one.period_last_on};
      const bool whole = one.charged_days == one.period_days;
      if (one.charged_days == 1 && whole) {
        // 30 days of each month are the whole price of it.
        const int counted = (days.days() + 5) / 30 * 30;
        ASSERT_GE(used(days), std::min(counted, days.days())) << days.first.ToString();
        charged += used(days);
        continue;
      }
      ASSERT_LE(one.charged_days, used(days)) << days.first.ToString();
      charged += one.charged_days;
    }
    for (const auto& [place, days] : account.returned) {
      const Receivable& one = account.receivables[place];
      if (IsWithdrawn(one.state)) continue;
      ASSERT_LE(one.charged_days, used(days)) << "came back " << days.first.ToString();
      charged += one.charged_days;
    }
    ASSERT_LE(charged, used({*account.contract.financial_base_on, *account.charged_until}))
        << "no day twice";
  }

  int lessened_ = 0, returned_ = 0;
  TestingRandom random_{20261122};
};

TEST_F(MoneySimulation, SumsOnEveryDay) {
  std::vector<Account> accounts;
  for (int i = 0; i < kContracts; ++i) accounts.push_back(Born());
  for (int n = 0; n < kDays; ++n) {
    const Day day = kFirst + n;
    for (Account& account : accounts) {
      bool moved = day >= *account.contract.financial_base_on && Cycle(account, day);
      if (Chance(8)) moved = Event(account, day) || moved;
      if (moved) {
        ExpectTheLedgersSum(account, day);
        ExpectChargedDaysAreOfUse(account);
      }
      if (HasFailure()) FAIL() << day.ToString();
    }
  }
  size_t charged = 0, renegotiated = 0, changed = 0, turned = 0, reversed = 0, ended = 0;
  for (const Account& account : accounts) {
    charged += account.receivables.size();
    changed += account.timeline.segments.size();
    ended += account.contract.lifecycle == Lifecycle::kEnded ? 1 : 0;
    turned += account.contract.billing_period != BillingPeriod::kMonthly ? 1 : 0;
    for (const Receivable& one : account.receivables) renegotiated += one.renegotiated_in ? 1 : 0;
    for (const Came& payment : account.payments) reversed += payment.reversed ? 1 : 0;
  }
  EXPECT_GT(charged, 20u * kContracts) << "something happened";
  EXPECT_GT(renegotiated, size_t{kContracts});
  EXPECT_GT(changed, size_t{kContracts});
  EXPECT_GT(turned, size_t{kContracts} / 10);
  EXPECT_GT(reversed, size_t{kContracts});
  EXPECT_GT(ended, size_t{kContracts} / 10);
  EXPECT_GT(lessened_, kContracts);
  EXPECT_GT(returned_, kContracts);
}

}  // namespace
}  // namespace vinculo::contract
