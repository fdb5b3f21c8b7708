#include "services/contract/domain/receivables/credit.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

Receivable Owed(int64_t cents) {
  return {.id = Uuid({9}),
          .issues_on = kToday,
          .due_on = kToday + 10,
          .overdue_from_on = kToday + 11,
          .amount = Cents(cents),
          .open = Cents(cents)};
}

TEST(RuleC40UseCredits, PayWhatIsIssuedFromTheOldestPayment) {
  std::vector<Credit> credits{{Uuid({1}), Cents(30)}, {Uuid({2}), Cents(100)}};
  const Credited part = UseCredits(Owed(1'00), credits, kToday);
  EXPECT_EQ(part.receivable.state, ReceivableState::kPaid);
  EXPECT_EQ(part.receivable.settled_on, kToday);
  ASSERT_EQ(part.uses.size(), 2);
  EXPECT_EQ(part.uses[0].payment, Uuid({1}));
  EXPECT_EQ(part.uses[0].allocation.amount, Cents(30));
  EXPECT_EQ(part.uses[1].allocation.amount, Cents(70));
  EXPECT_EQ(credits[0].left, Cents(0));
  EXPECT_EQ(credits[1].left, Cents(30));

  const Credited next = UseCredits(Owed(1'00), credits, kToday);
  EXPECT_EQ(next.receivable.state, ReceivableState::kPartlyPaid);
  EXPECT_EQ(next.receivable.open, Cents(70));
  ASSERT_EQ(next.uses.size(), 1);
}

TEST(RuleC40UseCredits, ChangeNothingWhereThereAreNone) {
  std::vector<Credit> none;
  const Credited credited = UseCredits(Owed(1'00), none, kToday);
  EXPECT_EQ(credited.receivable.state, ReceivableState::kIssued);
  EXPECT_TRUE(credited.uses.empty());
}

}  // namespace
}  // namespace vinculo::contract
