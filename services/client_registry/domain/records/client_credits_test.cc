// Credits, what a use takes from them, and the statement.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/client_credit.h"
#include "services/client_registry/domain/records/client_credit_use.h"
#include "services/client_registry/domain/records/credit_statement.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::November;
using std::chrono::operator""y;
using ::testing::ElementsAre;
using vinculo::testing::HasViolation;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;

constexpr Day kToday{2026y / November / 22};

Uuid Id(int n) {
  std::array<uint8_t, 16> bytes{};
  bytes[15] = static_cast<uint8_t>(n);
  return Uuid(bytes);
}

ClientCredit Credit(int id, int64_t left, std::optional<Day> expires = std::nullopt) {
  return {.id = Id(id),
          .amount = Money(left),
          .left = Money(left),
          .granted_on = kToday,
          .expires_on = expires,
          .reason = "queda de sinal",
          .created_at = absl::FromUnixSeconds(id)};
}

absl::Status Checked(const ClientCredit& credit) {
  errors::FieldViolations violations;
  (void)CheckedCredit(credit, violations);
  return violations.ToStatus();
}

TEST(RuleR25CheckedCredit, HasAnAmountWithinItsLimits) {
  EXPECT_THAT(Checked(Credit(1, 1)), IsOk());
  EXPECT_THAT(Checked(Credit(1, 0)), HasViolation("client_credit.amount", kAmountOutOfRange));
  EXPECT_THAT(Checked(Credit(1, 1'000'000'00)), IsOk());
  EXPECT_THAT(Checked(Credit(1, 1'000'000'01)),
              HasViolation("client_credit.amount", kAmountOutOfRange));
}

TEST(RuleR25CheckedCredit, ExpiresTodayAtTheEarliest) {
  EXPECT_THAT(Checked(Credit(1, 1, kToday)), IsOk());
  EXPECT_THAT(Checked(Credit(1, 1, kToday - 1)),
              HasViolation("client_credit.expire_date", kCreditExpiryPast));
}

TEST(RuleR25TakeCredits, FromWhatExpiresFirstThenFromTheOldest) {
  const auto taken = TakeCredits(
      Money(60),
      {Credit(1, 10), Credit(4, 20, kToday + 9), Credit(3, 20, kToday + 9), Credit(2, 15, kToday)});
  ASSERT_THAT(taken, IsOk());
  EXPECT_THAT(*taken,
              ElementsAre(CreditTaking{Id(2), Money(15)},
                          CreditTaking{Id(3), Money(20)},
                          CreditTaking{Id(4), Money(20)},
                          CreditTaking{Id(1), Money(5)}));
}

TEST(RuleR25TakeCredits, AllOfTheAmountOrNothing) {
  EXPECT_THAT(TakeCredits(Money(30), {Credit(1, 10), Credit(2, 20)}), IsOk());
  const auto refused = TakeCredits(Money(31), {Credit(1, 10), Credit(2, 20)});
  EXPECT_THAT(refused, IsError(absl::StatusCode::kFailedPrecondition, kCreditInsufficient));
  EXPECT_EQ(errors::MetadataOf(refused.status())[1].value, "30");  // available_cents
}

TEST(RuleR25Post, MovesWhatIsLeftAndTheVersion) {
  ClientCredit credit = Credit(1, 100);
  const CreditEntry entry = Post({.kind = CreditEntryKind::kUse, .amount = Money(-40)}, credit);
  EXPECT_EQ(credit.left, Money(60));
  EXPECT_EQ(credit.version, 2);
  EXPECT_EQ(entry.entry, 2);
}

TEST(RuleR25Revoke, NeedsSomethingLeft) {
  ClientCredit credit = Credit(1, 1);
  EXPECT_THAT(CheckRevocable(credit), IsOk());
  credit.left = Money();
  EXPECT_THAT(CheckRevocable(credit), IsError(absl::StatusCode::kFailedPrecondition, kCreditSpent));
}

TEST(RuleR25Reverse, IsDoneOnce) {
  ClientCreditUse use;
  EXPECT_THAT(CheckReversible(use), IsOk());
  use.reversed_at = absl::UnixEpoch();
  EXPECT_THAT(CheckReversible(use),
              IsError(absl::StatusCode::kFailedPrecondition, kCreditUseReversed));
}

LedgerEntry Entry(int credit,
                  StatementKind kind,
                  int64_t amount,
                  Day on,
                  std::optional<Day> expires = std::nullopt) {
  return {.credit = Id(credit),
          .kind = kind,
          .amount = Money(amount),
          .made_on = on,
          .expires_on = expires};
}

// 100 until the 20th of which 30 are used, and 50 for ever.
const std::vector<LedgerEntry>& Ledger() {
  constexpr Day kExpiry{2026y / November / 20};
  static const auto* const ledger = new std::vector<LedgerEntry>{
      Entry(1, StatementKind::kGrant, 100, Day{2026y / November / 10}, kExpiry),
      Entry(2, StatementKind::kGrant, 50, Day{2026y / November / 12}),
      Entry(1, StatementKind::kUse, -30, Day{2026y / November / 15}, kExpiry),
      Entry(1, StatementKind::kReversal, 30, Day{2026y / November / 21}, kExpiry)};
  return *ledger;
}

struct BalanceCase {
  const char* name;
  int day;
  int64_t balance;
};
class BalanceTest : public ::testing::TestWithParam<BalanceCase> {};

TEST_P(BalanceTest, IsAsOfTheEndOfTheDay) {
  const Day day{2026y / November / std::chrono::day(static_cast<unsigned>(GetParam().day))};
  EXPECT_EQ(BalanceOn(day, Ledger()).balance, Money(GetParam().balance));
}

INSTANTIATE_TEST_SUITE_P(RuleR25,
                         BalanceTest,
                         ::testing::Values(BalanceCase{"BeforeTheGrant", 9, 0},
                                           BalanceCase{"OnTheDayOfTheGrant", 10, 100},
                                           BalanceCase{"OfTwo", 12, 150},
                                           BalanceCase{"OnTheDayBeforeTheUse", 14, 150},
                                           BalanceCase{"OnTheDayOfTheUse", 15, 120},
                                           BalanceCase{"OnTheLastDayOfACredit", 20, 120},
                                           BalanceCase{"OnTheDayAfterWhateverComesBack", 21, 50}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(RuleR25Balance, SaysWhatExpiresNext) {
  const CreditBalance balance = BalanceOn(Day{2026y / November / 15}, Ledger());
  EXPECT_EQ(balance.next_expires_on, (Day{2026y / November / 20}));
  EXPECT_EQ(balance.next_expires, Money(70));
  EXPECT_EQ(BalanceOn(Day{2026y / November / 21}, Ledger()).next_expires_on, std::nullopt);
}

TEST(RuleR25Balance, IsOfADayThatHasCome) {
  EXPECT_THAT(CheckBalanceDay(kToday, kToday), IsOk());
  EXPECT_THAT(CheckBalanceDay(kToday + 1, kToday), HasViolation("as_of_date", kAsOfInFuture));
}

TEST(RuleR25Statement, TellsEveryLineWithTheBalanceAfterIt) {
  const CreditStatement statement =
      StatementOf(Day{2026y / November / 12}, Day{2026y / November / 22}, Ledger());
  EXPECT_EQ(statement.opening, Money(100));
  ASSERT_EQ(statement.lines.size(), 4u);
  EXPECT_EQ(statement.lines[0].balance, Money(150));
  EXPECT_EQ(statement.lines[1].balance, Money(120));
  EXPECT_EQ(statement.lines[2].kind, StatementKind::kExpiry);
  EXPECT_EQ(statement.lines[2].amount, Money(-70));
  EXPECT_EQ(statement.lines[2].on, (Day{2026y / November / 21}));
  EXPECT_EQ(statement.lines[3].kind, StatementKind::kReversal);
  EXPECT_EQ(statement.lines[3].amount, Money(0));
  EXPECT_EQ(statement.closing, Money(50));
}

// One day after the other says what all of them together say.
TEST(RuleR25Statement, ClosesWhereTheNextOpens) {
  for (Day day{2026y / November / 8}; day <= kToday; day = day + 1) {
    const CreditStatement statement = StatementOf(day, day, Ledger());
    EXPECT_EQ(statement.opening, BalanceOn(day - 1, Ledger()).balance) << day.ToString();
    EXPECT_EQ(statement.closing, BalanceOn(day, Ledger()).balance) << day.ToString();
  }
}

TEST(RuleR25Statement, IsOfAtMost366DaysThatAreOver) {
  EXPECT_THAT(CheckStatementPeriod(kToday - 365, kToday, kToday), IsOk());
  EXPECT_THAT(CheckStatementPeriod(kToday - 366, kToday, kToday),
              HasViolation("last_date", kStatementTooLong));
  EXPECT_THAT(CheckStatementPeriod(kToday, kToday - 1, kToday),
              HasViolation("last_date", kPeriodReversed));
  EXPECT_THAT(CheckStatementPeriod(kToday, kToday + 1, kToday),
              HasViolation("last_date", kAsOfInFuture));
}

}  // namespace
}  // namespace vinculo::client_registry
