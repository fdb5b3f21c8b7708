#include "services/contract/domain/receivables/owed_again.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

TEST(RuleC40OwedAgain, IsAOneOffOfTheDayThatFollowsTheRenegotiation) {
  const Day saturday = *Day::FromCivil(2026, 11, 28);
  const PaymentTerms terms{.paid_on = saturday - 30, .today = saturday};
  Receivable cancelled{.id = Uuid({1}),
                       .client = Uuid({2}),
                       .contract = Uuid({3}),
                       .kind = ChargeKind::kRecurring,
                       .state = ReceivableState::kCancelled,
                       .description = "novembro",
                       .period_first_on = saturday - 30,
                       .period_last_on = saturday,
                       .price = Cents(100'00),
                       .amount = Cents(100'00),
                       .renegotiated_in = Uuid({4}),
                       .external_id = "611"};
  const Receivable owed = OwedAgain(Uuid({5}), cancelled, Cents(60'00), terms);
  EXPECT_EQ(owed.client, cancelled.client);
  EXPECT_EQ(owed.contract, cancelled.contract);
  EXPECT_EQ(owed.kind, ChargeKind::kOneOff);
  EXPECT_EQ(owed.period_first_on, std::nullopt);
  EXPECT_EQ(owed.state, ReceivableState::kIssued);
  EXPECT_EQ(owed.open, Cents(60'00));
  EXPECT_EQ(owed.due_on, saturday);
  EXPECT_EQ(owed.overdue_from_on, saturday + 3) << "Monday is on time";
  EXPECT_EQ(owed.made_by, cancelled.renegotiated_in);
  EXPECT_EQ(owed.renegotiated_in, std::nullopt);
  EXPECT_EQ(owed.external_id, "") << "it is unique";

  cancelled.renegotiated_in.reset();
  EXPECT_EQ(OwedAgain(Uuid({5}), cancelled, Cents(60'00), terms).made_by, std::nullopt);
}

}  // namespace
}  // namespace vinculo::contract
