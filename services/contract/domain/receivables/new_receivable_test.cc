#include "services/contract/domain/receivables/new_receivable.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

NewCharge Charge() { return {.amount = Cents(50'00), .due_on = kToday + 10}; }

Receivable Made(const NewCharge& charge, errors::FieldViolations* violations) {
  return NewReceivable(Uuid({1}), charge, charge.due_on, kToday, violations);
}

TEST(RuleC40NewReceivable, IsIssuedToday) {
  errors::FieldViolations violations;
  const Receivable made = Made(Charge(), &violations);
  EXPECT_TRUE(violations.empty());
  EXPECT_EQ(made.state, ReceivableState::kIssued);
  EXPECT_EQ(made.issues_on, kToday);
  EXPECT_EQ(made.overdue_from_on, kToday + 11);
  EXPECT_EQ(made.open, Cents(50'00));
}

TEST(RuleC40NewReceivable, IsScheduledForADayToCome) {
  errors::FieldViolations violations;
  NewCharge charge = Charge();
  charge.issues_on = kToday + 1;
  EXPECT_EQ(Made(charge, &violations).state, ReceivableState::kScheduled);
  EXPECT_TRUE(violations.empty());
}

TEST(RuleC40NewReceivable, TellsAllThatForbidsIt) {
  errors::FieldViolations violations;
  Made({.amount = Money(),
        .issues_on = kToday - 1,
        .due_on = kToday - 2,
        .description = std::string(201, 'x')},
       &violations);
  const absl::Status status = violations.ToStatus();
  EXPECT_THAT(status, HasViolation("amount", kAmountInvalid));
  EXPECT_THAT(status, HasViolation("issue_date", kDatesReversed));
  EXPECT_THAT(status, HasViolation("due_date", kDatesReversed));
  EXPECT_THAT(status, HasViolation("description", kTextTooLong));
}

TEST(RuleC40CheckAmount, IsAboveZeroUpToTenMillionReais) {
  for (const auto& [amount, good] : {std::pair(Cents(0), false),
                                     {Cents(1), true},
                                     {kAmountMax, true},
                                     {kAmountMax + Cents(1), false}}) {
    errors::FieldViolations violations;
    CheckAmount("amount", amount, &violations);
    EXPECT_EQ(violations.empty(), good) << amount.ToString();
  }
}

}  // namespace
}  // namespace vinculo::contract
