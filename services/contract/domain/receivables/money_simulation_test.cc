// C-24, C-29, C-30, C-40, C-41, C-42: contracts are charged, paid, paid back, renegotiated, paused,
// switched off and on, changed, discounted and ended on random days of five years. After every day
// the ledgers of those that moved sum, periods follow one another without gap or overlap, no day is
// charged twice, none is charged that is paused, off or after the end, a preview is its apply, what
// was promised is given, waits or is refunded, and the same day again changes nothing.

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/paid_until.h"
#include "services/contract/domain/receivables/testing_contract_acts.h"

namespace vinculo::contract {
namespace {

constexpr int kDays = 5 * 366;
constexpr unsigned kSeeds[] = {20261122, 1, 2, 3, 4, 5, 6, 7};
constexpr int kContractsOfSeed = 20;
constexpr int kContracts = kContractsOfSeed * static_cast<int>(std::size(kSeeds));

void ExpectTheLedgersSum(const Account& account, Day day) {
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
    if (!IsWithdrawn(one.state)) {
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

// 30 days of each month are the whole price of it.
int DaysOfTheWholePrice(DaySpan days) { return (days.days() + 5) / 30 * 30; }

// What of its days the end of the contract left is told by its amount alone: no fewer cost so much.
int DaysLeft(const Receivable& one, Money refund, int days_of_price) {
  int days = 0;
  while (MultiplyHalfUp(one.price, days, days_of_price) < one.amount - refund) ++days;
  return days;
}

// No day is charged that is paused, off or after the end, and none twice.
void ExpectChargedDaysAreOfUse(const Account& account) {
  if (!account.charged_until) return;
  std::vector<DaySpan> uncharged = Uncharged(account);
  if (account.unpaid_from) uncharged.push_back({*account.unpaid_from, kForever});
  uncharged = Joined(std::move(uncharged));
  const auto used = [&uncharged](DaySpan days) { return days.days() - DaysAmong(uncharged, days); };
  const auto charged_of = [&](size_t place, DaySpan days) {
    const Receivable& one = account.receivables[place];
    if (IsWithdrawn(one.state)) return 0;
    const auto found = account.cuts.find(place);
    const bool paid_out = found != account.cuts.end() && found->second.refund;
    const Money refund = paid_out ? found->second.paid : Money();
    const bool ends = account.unpaid_from && days.last >= *account.unpaid_from;
    const bool cut = ends || one.discount > Money() || refund > Money();
    const bool whole = one.kind == ChargeKind::kRecurring && one.charged_days == 1 &&
                       one.period_days == 1 && days.days() > 1;
    const int of = whole ? DaysOfTheWholePrice(days) : one.period_days;
    if (cut) return DaysLeft(one, refund, of);
    if (!whole) return one.charged_days;
    return used(days) >= std::min(of, days.days()) ? used(days) : days.days();
  };
  int charged = 0;
  for (size_t place = 0; place < account.receivables.size(); ++place) {
    const Receivable& one = account.receivables[place];
    if (one.kind != ChargeKind::kRecurring) continue;
    const DaySpan days{*one.period_first_on, *one.period_last_on};
    ASSERT_LE(charged_of(place, days), used(days)) << days.first.ToString();
    charged += charged_of(place, days);
  }
  for (const auto& [place, days] : account.returned) {
    ASSERT_LE(charged_of(place, days), used(days)) << "came back " << days.first.ToString();
    charged += charged_of(place, days);
  }
  ASSERT_LE(charged, used({*account.contract.financial_base_on, *account.charged_until}))
      << "no day twice";
}

// What of the receivable is charged for days of use: not what the end took away or pays out.
Money ChargedOf(const Account& account, const Receivable& one) {
  const auto cut = account.cuts.find(PlaceOf(one.id));
  const Money paid_out = cut == account.cuts.end() ? Money() : cut->second.paid;
  return one.price - one.discount - paid_out;
}

bool IsRenegotiated(const Account& account, const SettledChange& change) {
  return std::any_of(change.charges.begin(), change.charges.end(), [&account](const auto& charge) {
    return account.receivables[PlaceOf(charge.id)].renegotiated_in.has_value();
  });
}

// A day that is not charged, or comes after the end, costs nothing: neither by its period nor by a
// change.
void ExpectChangesCostDaysOfUse(const Account& account) {
  std::vector<DaySpan> uncharged = Uncharged(account);
  if (account.unpaid_from) uncharged.push_back({*account.unpaid_from, kForever});
  uncharged = Joined(std::move(uncharged));
  for (const SettledChange& known : account.changes) {
    // What was renegotiated stays as it was agreed.
    if (IsRenegotiated(account, known)) continue;
    const SettledChange change = AsItStands(account, known);
    Money charging, charged;
    for (const SettledLine& line : change.lines) {
      const DaySpan days = line.now.days;
      const int used = days.days() - DaysAmong(uncharged, days);
      const bool whole = line.now.share.days == line.now.share.of;
      ASSERT_LE(whole ? 1 : line.now.share.days, std::max(used, 0)) << days.first.ToString();
      charging += std::max(line.now.amount, Money());
    }
    for (const Receivable& charge : change.charges) charged += ChargedOf(account, charge);
    ASSERT_LE(charged, charging) << "charged for days that are not";
  }
}

// Of an ended contract nothing is open of days from its end on, and what it gives back was paid.
void ExpectNothingOwedAfterTheEnd(const Account& account) {
  if (account.contract.lifecycle != Lifecycle::kEnded) return;
  Money paid;
  for (const auto& [place, cut] : account.cuts) {
    const Receivable& one = account.receivables[place];
    ASSERT_TRUE(one.open == Money() || cut.paid == Money()) << place;
    paid += cut.paid;
  }
  for (const Receivable& one : account.receivables) {
    if (one.kind != ChargeKind::kRecurring || one.open == Money()) continue;
    const DaySpan days{*one.period_first_on, *one.period_last_on};
    ASSERT_LT(days.first, *account.unpaid_from) << "owed of days after the end";
    if (days.last <= *account.unpaid_from) continue;
    ASSERT_LT(one.amount, one.price) << "owed of days after the end";
  }
  if (!account.refund || account.refund->state == RefundState::kSettled) return;
  ASSERT_EQ(account.refund->amount, paid) << "what is paid out was paid";
}

// Five years of a portfolio; what moved on a day is looked at after it.
void Live(ContractActs& acts, std::vector<Account>& accounts) {
  for (int n = 0; n < kDays; ++n) {
    const Day day = kSimulatedFrom + n;
    for (Account& account : accounts) {
      bool moved = day >= *account.contract.financial_base_on && acts.Cycle(account, day);
      if (acts.Chance(8)) moved = acts.Event(account, day) || moved;
      if (moved) {
        ExpectTheLedgersSum(account, day);
        ExpectChargedDaysAreOfUse(account);
        ExpectChangesCostDaysOfUse(account);
        ExpectNothingOwedAfterTheEnd(account);
      }
      if (::testing::Test::HasFailure()) FAIL() << day.ToString();
    }
  }
}

TEST(MoneySimulation, SumsOnEveryDay) {
  ContractActs acts;
  std::vector<Account> accounts;
  for (const unsigned seed : kSeeds) {
    SCOPED_TRACE(absl::StrCat("seed ", seed));
    acts.Begin(seed);
    std::vector<Account> portfolio;
    for (int i = 0; i < kContractsOfSeed; ++i) portfolio.push_back(acts.Born());
    ASSERT_NO_FATAL_FAILURE(Live(acts, portfolio));
    std::move(portfolio.begin(), portfolio.end(), std::back_inserter(accounts));
  }
  size_t charged = 0, renegotiated = 0, changed = 0, turned = 0, reversed = 0, ended = 0, kept = 0;
  int cut_again = 0;
  for (const Account& account : accounts) {
    for (const auto& [place, cut] : account.cuts) cut_again += cut.paid == Money() ? 1 : 0;
    charged += account.receivables.size();
    changed += account.timeline.segments.size();
    ended += account.contract.lifecycle == Lifecycle::kEnded ? 1 : 0;
    kept += account.promised > Money() && !Untold(account) ? 1 : 0;
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
  EXPECT_GT(acts.lessened(), kContracts);
  EXPECT_GT(acts.returned(), kContracts);
  EXPECT_GT(kept, size_t{kContracts} / 4);
  EXPECT_GT(acts.waited(), 0);
  EXPECT_GT(acts.refunded(), 0);
  EXPECT_GT(acts.taken_back(), 0);
  EXPECT_GT(acts.waiting(), 0);
  EXPECT_GT(acts.moved(), 0);
  EXPECT_GT(acts.discounted(), kContracts / 10);
  EXPECT_GT(acts.settled(), kContracts / 10);
  EXPECT_GT(cut_again, 0);
}

}  // namespace
}  // namespace vinculo::contract
