#include "services/contract/domain/receivables/charge_contract.h"

#include <gmock/gmock.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y
using ::testing::IsEmpty;

constexpr Day kBase{2026y / November / 14};
constexpr ChargeParameters kPlain{.days_ahead = 0, .days_to_pay = 0};

// 99.90 a month from 14 November, billed on the 1st, postpaid.
ChargedContract Contract() {
  return {.id = Uuid({1}),
          .client = Uuid({2}),
          .price = Cents(99'90),
          .billing_day = 1,
          .financial_base_on = kBase,
          .recorded_on = kBase};
}

ContractCharges Charges(const ChargedContract& contract, Day on) {
  return ChargesOfContract(
      contract,
      kPlain,
      on,
      [&contract](Day) { return contract.price; },
      [](Day due) { return due + 2; });
}

TEST(RuleC40ChargesOfContract, AreReceivablesThatSayHowTheyCameAbout) {
  const ContractCharges charges = Charges(Contract(), Day{2026y / December / 1});
  ASSERT_EQ(charges.receivables.size(), 1);
  const Receivable& first = charges.receivables[0];
  EXPECT_EQ(first.amount, Cents(56'61));
  EXPECT_EQ(first.price, Cents(99'90));
  EXPECT_EQ(first.charged_days, 17);
  EXPECT_EQ(first.period_days, 30);
  EXPECT_EQ(first.period_first_on, kBase);
  EXPECT_EQ(first.period_last_on, (Day{2026y / November / 30}));
  EXPECT_EQ(first.overdue_from_on, (Day{2026y / December / 4}));
  EXPECT_EQ(first.state, ReceivableState::kIssued);
  EXPECT_EQ(charges.charged_until_on, first.period_last_on);
}

TEST(RuleC40ChargesOfContract, GoOnFromWhereItCamePaid) {
  ChargedContract contract = Contract();
  contract.paid_until_on = Day{2026y / November / 30};
  EXPECT_THAT(Charges(contract, Day{2026y / December / 31}).receivables, IsEmpty());
  const ContractCharges charges = Charges(contract, Day{2027y / January / 1});
  ASSERT_EQ(charges.receivables.size(), 1);
  EXPECT_EQ(charges.receivables[0].period_first_on, (Day{2026y / December / 1}));
}

TEST(RuleC40ChargesOfContract, OfNoPriceAreNone) {
  ChargedContract contract = Contract();
  contract.price = Money();
  const ContractCharges charges = Charges(contract, Day{2026y / December / 1});
  EXPECT_THAT(charges.receivables, IsEmpty());
  EXPECT_EQ(charges.charged_until_on, (Day{2026y / November / 30}));
}

TEST(RuleC40ChargesOfContract, EndWithTheTermUnlessItRenewsByItself) {
  ChargedContract contract = Contract();
  contract.ends_on = Day{2026y / December / 10};
  EXPECT_EQ(TermsOf(contract).last_on, contract.ends_on);
  contract.auto_renew = true;
  EXPECT_EQ(TermsOf(contract).last_on, std::nullopt);
  contract.lifecycle = Lifecycle::kEnded;
  EXPECT_EQ(TermsOf(contract).last_on, (Day{2026y / December / 9})) << "the first day not in force";
}

TEST(RuleC40ChargesOfContract, LeaveOutPausesAndDaysThatAreNotCharged) {
  ChargedContract contract = Contract();
  contract.lifecycle = Lifecycle::kSuspended;
  contract.uncharged = {{Day{2026y / November / 20}, Day{2027y / January / 20}}};
  const ContractCharges charges = Charges(contract, Day{2026y / December / 1});
  ASSERT_EQ(charges.receivables.size(), 1);
  EXPECT_EQ(charges.receivables[0].charged_days, 6) << "14 to 19 November";
}

}  // namespace
}  // namespace vinculo::contract
