// C-40. Whatever is paid and taken back, in any order and on any day, the ledgers sum.

#include <algorithm>
#include <optional>
#include <vector>

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/allocation.h"
#include "services/contract/domain/receivables/due_date.h"

namespace vinculo::contract {
namespace {

constexpr Day kFirst{std::chrono::year(2026) / std::chrono::January / 10};

// The same numbers for the same seed.
class Numbers {
 public:
  explicit Numbers(uint64_t seed) : state_(seed * 2 + 1) {}
  int Below(int limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state_ >> 33) % static_cast<uint64_t>(limit));
  }

 private:
  uint64_t state_;
};

struct StandingPayment {
  Day paid_on;
  Allocated allocated;
};

class Ledger {
 public:
  explicit Ledger(uint64_t seed) : numbers_(seed) {
    for (uint8_t i = 0; i < 4; ++i) {
      const Day due = kFirst + 30 * i;
      const Money amount = Cents(1 + numbers_.Below(20'000));
      receivables_.push_back({.id = Uuid({i}),
                              .state = ReceivableState::kIssued,
                              .issues_on = kFirst - 10,
                              .due_on = due,
                              .overdue_from_on = LastDayOnTime(due, 0, BankCalendar()) + 1,
                              .amount = amount,
                              .open = amount});
    }
  }

  void Live(int days) {
    for (int day = 0; day < days; ++day) {
      today_ = kFirst + day;
      for (Receivable& receivable : receivables_) {
        receivable = Standing(std::move(receivable), today_);
      }
      const int event = numbers_.Below(12);
      if (event < 2) Pay(Cents(1 + numbers_.Below(9'000)));
      if (event == 2 && !payments_.empty()) {
        TakeBack(static_cast<size_t>(numbers_.Below(static_cast<int>(payments_.size()))));
      }
      Check();
    }
  }

  void TakeAllBack() {
    while (!payments_.empty()) TakeBack(payments_.size() - 1);
  }

  const std::vector<Receivable>& receivables() const { return receivables_; }

 private:
  void Pay(Money amount) {
    std::vector<Receivable> open;
    for (const Receivable& receivable : receivables_) {
      if (!IsClosed(receivable.state)) open.push_back(receivable);
    }
    Allocated allocated =
        AllocateOldestFirst(amount, open, {.paid_on = today_, .today = today_, .late = late_});
    Money sum = allocated.left;
    for (const Allocation& one : allocated.allocations) sum += one.total();
    EXPECT_EQ(sum, amount) << "the parts and the rest are the payment";
    for (const Receivable& after : allocated.receivables) Of(after.id) = after;
    payments_.push_back({today_, std::move(allocated)});
  }

  void TakeBack(size_t at) {
    const StandingPayment payment = payments_[at];
    payments_.erase(payments_.begin() + static_cast<std::ptrdiff_t>(at));
    for (const Allocation& allocation : payment.allocated.allocations) {
      Receivable& receivable = Of(allocation.receivable);
      receivable = TakenBack(std::move(receivable),
                             allocation,
                             LastLate(allocation.receivable),
                             {.paid_on = payment.paid_on, .today = today_, .late = late_});
    }
  }

  std::optional<Day> LastLate(const Uuid& id) {
    std::optional<Day> last;
    for (const StandingPayment& payment : payments_) {
      for (const Allocation& one : payment.allocated.allocations) {
        if (one.receivable != id || payment.paid_on < Of(id).overdue_from_on) continue;
        last = std::max(last.value_or(payment.paid_on), payment.paid_on);
      }
    }
    return last;
  }

  void Check() {
    for (const Receivable& receivable : receivables_) {
      Money paid, fine, interest;
      for (const StandingPayment& payment : payments_) {
        for (const Allocation& one : payment.allocated.allocations) {
          if (one.receivable != receivable.id) continue;
          paid += one.amount;
          fine += one.fine;
          interest += one.interest;
        }
      }
      EXPECT_EQ(receivable.amount, receivable.open + paid);
      EXPECT_EQ(receivable.fine_paid, fine);
      EXPECT_EQ(receivable.interest_paid, interest);
      EXPECT_LE(fine, LateFine(receivable.amount, late_.rates)) << "2 % of the instalment, once";
      const int days = std::max(today_ - receivable.due_on, 0);
      EXPECT_LE(interest, LateInterest(receivable.amount, days, late_.rates)) << "1 % a month";
      const LateCharges owed =
          ChargesOn(AccountOf(receivable), today_, late_.rates, late_.calendar);
      EXPECT_GE(owed.fine, Money());
      EXPECT_GE(owed.interest, Money());
      EXPECT_EQ(receivable.state, Standing(receivable, today_).state);
    }
  }

  Receivable& Of(const Uuid& id) { return receivables_[id.bytes()[0]]; }

  Numbers numbers_;
  const LateTerms late_;
  Day today_ = kFirst;
  std::vector<Receivable> receivables_;
  std::vector<StandingPayment> payments_;
};

TEST(RuleC40Ledger, SumsAfterEveryDay) {
  for (uint64_t seed = 1; seed <= 300; ++seed) {
    Ledger ledger(seed);
    ledger.Live(200);
    if (::testing::Test::HasFailure()) FAIL() << "seed " << seed;
  }
}

TEST(RuleC40Ledger, IsAsAtFirstOnceEverythingIsTakenBack) {
  for (uint64_t seed = 1; seed <= 300; ++seed) {
    Ledger ledger(seed);
    ledger.Live(200);
    ledger.TakeAllBack();
    for (const Receivable& receivable : ledger.receivables()) {
      EXPECT_EQ(receivable.open, receivable.amount);
      EXPECT_EQ(receivable.fine_charged, Money());
      EXPECT_EQ(receivable.interest_charged, Money());
      EXPECT_EQ(receivable.charged_until_on, std::nullopt);
      EXPECT_EQ(receivable.state, ReceivableState::kOverdue);
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
