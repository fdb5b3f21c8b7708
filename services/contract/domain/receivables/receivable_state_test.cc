#include "services/contract/domain/receivables/receivable_state.h"

#include <fstream>
#include <set>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {
namespace {

constexpr Day kDue{std::chrono::year(2026) / std::chrono::October / 5};
constexpr ReceivableState kStates[] = {ReceivableState::kScheduled,
                                       ReceivableState::kIssued,
                                       ReceivableState::kOverdue,
                                       ReceivableState::kPartlyPaid,
                                       ReceivableState::kPaid,
                                       ReceivableState::kCancelled,
                                       ReceivableState::kDeleted};

struct StateCase {
  const char* name;
  Day day;
  int64_t open;
  ReceivableState state;
};
class StateOnTest : public ::testing::TestWithParam<StateCase> {};

// 99.90, issued ten days before it is due, on time until the due date.
TEST_P(StateOnTest, FollowsFromTheFacts) {
  EXPECT_EQ(StateOn({.issues_on = kDue - 10,
                     .overdue_from_on = kDue + 1,
                     .amount = Cents(99'90),
                     .open = Cents(GetParam().open)},
                    GetParam().day),
            GetParam().state);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC40,
    StateOnTest,
    ::testing::Values(
        StateCase{"ScheduledTheDayBefore", kDue - 11, 99'90, ReceivableState::kScheduled},
        StateCase{"IssuedOnItsDay", kDue - 10, 99'90, ReceivableState::kIssued},
        StateCase{"IssuedOnTheDueDate", kDue, 99'90, ReceivableState::kIssued},
        StateCase{"OverdueTheDayAfter", kDue + 1, 99'90, ReceivableState::kOverdue},
        StateCase{"PartlyPaidOnTheDueDate", kDue, 1, ReceivableState::kPartlyPaid},
        StateCase{"OverdueAlsoWhenPaidInPart", kDue + 1, 1, ReceivableState::kOverdue},
        StateCase{"PaidOnTime", kDue, 0, ReceivableState::kPaid},
        StateCase{"PaidLate", kDue + 30, 0, ReceivableState::kPaid}),
    [](const auto& row) { return std::string(row.param.name); });

// The rows "| verb | FROM | TO |" under "## Receivables" of the service's README.
std::set<std::string> PublishedRows() {
  std::ifstream file(VINCULO_SOURCE_DIR "/services/contract/README.md");
  std::set<std::string> rows;
  bool ours = false;
  for (std::string line; std::getline(file, line);) {
    if (absl::StartsWith(line, "## ")) ours = absl::StartsWith(line, "## Receivables");
    const std::vector<std::string> cells = absl::StrSplit(line, '|');
    if (!ours || cells.size() != 5) continue;
    const std::string verb(absl::StripAsciiWhitespace(cells[1]));
    if (verb == "verb" || verb[0] == '-') continue;
    rows.insert(absl::StrCat(verb,
                             " ",
                             absl::StripAsciiWhitespace(cells[2]),
                             " ",
                             absl::StripAsciiWhitespace(cells[3])));
  }
  return rows;
}

std::string Row(ReceivableVerb verb, ReceivableState from, ReceivableState to) {
  return absl::StrCat(ToString(verb), " ", ToString(from), " ", ToString(to));
}

TEST(RuleC40Transitions, AreThePublishedTable) {
  std::set<std::string> rows;
  for (const ReceivableTransition& row : kReceivableTransitions) {
    rows.insert(Row(row.verb, row.from, row.to));
    EXPECT_TRUE(Allows(row.verb, row.from, row.to));
  }
  EXPECT_EQ(rows.size(), kReceivableTransitions.size()) << "a row stands twice";
  EXPECT_EQ(rows, PublishedRows());
}

TEST(RuleC40Transitions, NothingLeadsOutOfCancelledAndDeleted) {
  for (const ReceivableTransition& row : kReceivableTransitions) {
    EXPECT_NE(row.from, ReceivableState::kCancelled);
    EXPECT_NE(row.from, ReceivableState::kDeleted);
  }
}

TEST(RuleC40Transitions, OnlyTheScheduledAreDeletedAndOnlyTheOpenCancelledOrPaid) {
  using Verb = ReceivableVerb;
  for (const ReceivableState state : kStates) {
    const bool open = state == ReceivableState::kIssued || state == ReceivableState::kOverdue ||
                      state == ReceivableState::kPartlyPaid;
    EXPECT_EQ(CheckStartsFrom(Verb::kDelete, state).ok(), state == ReceivableState::kScheduled);
    EXPECT_EQ(CheckStartsFrom(Verb::kCancel, state).ok(), open);
    EXPECT_EQ(CheckStartsFrom(Verb::kPay, state).ok(), open);
  }
  EXPECT_THAT(CheckStartsFrom(Verb::kDelete, ReceivableState::kIssued),
              testing::IsError(absl::StatusCode::kFailedPrecondition, kReceivableStateWrong));
}

// Whatever day and payments come, the facts never lead where the table does not.
TEST(RuleC40Transitions, HoldEveryStepOfTheFacts) {
  const int64_t amounts[] = {0, 1, 99'90};
  for (int day = -11; day <= 2; ++day) {
    for (const int64_t before : amounts) {
      const ReceivableFacts facts{kDue - 10, kDue + 1, Cents(99'90), Cents(before)};
      const ReceivableState from = StateOn(facts, kDue + day);
      const ReceivableState next_day = StateOn(facts, kDue + day + 1);
      EXPECT_TRUE(from == next_day || Allows(ReceivableVerb::kIssue, from, next_day) ||
                  Allows(ReceivableVerb::kFallDue, from, next_day))
          << ToString(from) << " " << ToString(next_day);
      if (from == ReceivableState::kScheduled) continue;
      for (const int64_t after : amounts) {
        ReceivableFacts paid = facts;
        paid.open = Cents(after);
        const ReceivableState to = StateOn(paid, kDue + day);
        const ReceivableVerb verb =
            after < before ? ReceivableVerb::kPay : ReceivableVerb::kReverse;
        EXPECT_TRUE(from == to || Allows(verb, from, to))
            << ToString(verb) << " " << ToString(from) << " " << ToString(to);
      }
    }
  }
}

TEST(RuleC40DaysLate, CountFromTheDueDate) {
  Receivable receivable{.state = ReceivableState::kOverdue, .due_on = kDue};
  EXPECT_EQ(DaysLate(receivable, kDue), 0);
  EXPECT_EQ(DaysLate(receivable, kDue + 1), 1);
  receivable.state = ReceivableState::kPaid;
  receivable.settled_on = kDue + 36;
  EXPECT_EQ(DaysLate(receivable, kDue + 100), 36);
  receivable.settled_on = kDue - 3;
  EXPECT_EQ(DaysLate(receivable, kDue + 100), 0);
  receivable.state = ReceivableState::kCancelled;
  receivable.settled_on.reset();
  EXPECT_EQ(DaysLate(receivable, kDue + 100), 0);
}

TEST(RuleC40AmountOf, IsThePriceByItsShareLessTheDiscount) {
  EXPECT_EQ(AmountOf(Cents(99'90), {17, 30}, Money()), Cents(56'61));
  EXPECT_EQ(AmountOf(Cents(99'90), {17, 30}, Cents(6'61)), Cents(50'00));
  EXPECT_EQ(AmountOf(Cents(99'90), {17, 30}, Cents(60'00)), Cents(0));
}

}  // namespace
}  // namespace vinculo::contract
