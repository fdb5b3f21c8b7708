#include "services/contract/domain/terms/amend_contract.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};
const Plan kPlan{.billing_days = {5, 10}};

Contract Of(Lifecycle lifecycle) {
  Contract contract{.lifecycle = lifecycle, .price = Cents(99'90), .billing_day = 5};
  contract.starts_on = kToday + 5;
  contract.financial_base_on = kToday + 5;
  return contract;
}

// What the contract says already.
ContractTerms TermsOf(const Contract& contract) {
  return {.client = contract.client,
          .plan = contract.plan,
          .description = contract.description,
          .price = contract.price,
          .billing_day = contract.billing_day,
          .starts_on = contract.starts_on,
          .financial_base_on = contract.financial_base_on};
}

absl::StatusOr<Contract> Amend(const Contract& contract,
                               const ContractTerms& terms,
                               bool repriced = false) {
  errors::FieldViolations violations;
  Contract amended = Amended(contract, terms, kPlan, repriced, kToday, &violations);
  if (!violations.empty()) return violations.ToStatus();
  return amended;
}

TEST(RuleC10AmendContract, ChangesTheDescriptionOfAnyContract) {
  for (const Lifecycle lifecycle :
       {Lifecycle::kDraft, Lifecycle::kActive, Lifecycle::kSuspended, Lifecycle::kEnded}) {
    const Contract contract = Of(lifecycle);
    ContractTerms terms = TermsOf(contract);
    terms.description = "Loja 2";
    terms.consultant = "Bia";
    terms.unit = "Centro";
    EXPECT_EQ(Amend(contract, terms)->description, "Loja 2");
  }
}

TEST(RuleC09AmendContract, MovesTheStartUntilTheActivation) {
  for (const Lifecycle lifecycle : {Lifecycle::kDraft, Lifecycle::kScheduled}) {
    const Contract contract = Of(lifecycle);
    ContractTerms terms = TermsOf(contract);
    terms.starts_on = kToday + 1;
    EXPECT_EQ(Amend(contract, terms)->starts_on, kToday + 1);
  }
  for (const Lifecycle lifecycle :
       {Lifecycle::kAwaitingSignature, Lifecycle::kActive, Lifecycle::kEnded}) {
    const Contract contract = Of(lifecycle);
    ContractTerms terms = TermsOf(contract);
    terms.starts_on = kToday + 1;
    EXPECT_THAT(Amend(contract, terms), HasViolation("start_date", kFieldNotEditable));
  }
}

TEST(RuleC09AmendContract, StartsAScheduledContractOnADayToCome) {
  ContractTerms terms = TermsOf(Of(Lifecycle::kScheduled));
  terms.starts_on = kToday;
  EXPECT_THAT(Amend(Of(Lifecycle::kScheduled), terms), HasViolation("start_date", kDateInvalid));
  EXPECT_THAT(Amend(Of(Lifecycle::kDraft), terms), IsOk());
}

TEST(RuleC04AmendContract, FollowsThePriceOfADraftInItsTotal) {
  ContractTerms terms = TermsOf(Of(Lifecycle::kDraft));
  terms.price = Cents(50'00);
  terms.term_months = 12;
  const Contract amended = *Amend(Of(Lifecycle::kDraft), terms);
  EXPECT_EQ(amended.total_value, Cents(600'00));
  EXPECT_EQ(amended.initial_price, Cents(50'00));
  EXPECT_THAT(Amend(Of(Lifecycle::kActive), terms), HasViolation("price", kFieldNotEditable));
}

TEST(RuleC42AmendContract, LeavesWhatARepricedContractBeganWith) {
  Contract discounted = Of(Lifecycle::kScheduled);
  discounted.initial_price = Cents(99'90);
  discounted.price = Cents(49'90);
  ContractTerms terms = TermsOf(discounted);
  terms.description = "Loja 2";
  const Contract amended = *Amend(discounted, terms, true);
  EXPECT_EQ(amended.initial_price, Cents(99'90)) << "the discount ends as it was granted";
  EXPECT_EQ(amended.price, Cents(49'90));
  terms.price = Cents(59'90);
  EXPECT_THAT(Amend(discounted, terms, true), HasViolation("price", kFieldNotEditable));
  EXPECT_THAT(Amend(discounted, terms, false), IsOk());
  terms.price = discounted.price;
  terms.billing_period = BillingPeriod::kAnnual;
  EXPECT_THAT(Amend(discounted, terms, true), HasViolation("billing_period", kFieldNotEditable));
}

TEST(RuleC11AmendContract, KeepsToThePlansBillingDays) {
  ContractTerms terms = TermsOf(Of(Lifecycle::kDraft));
  terms.billing_day = 10;
  EXPECT_THAT(Amend(Of(Lifecycle::kDraft), terms), IsOk());
  terms.billing_day = 6;
  EXPECT_THAT(Amend(Of(Lifecycle::kDraft), terms),
              HasViolation("billing_day", kBillingDayNotAllowed));
}

TEST(RuleC09AmendContract, LeavesTheFinancialBaseToItsOwnMethod) {
  ContractTerms terms = TermsOf(Of(Lifecycle::kDraft));
  terms.financial_base_on = kToday + 9;
  EXPECT_THAT(Amend(Of(Lifecycle::kDraft), terms),
              HasViolation("financial_base_date", kFieldNotEditable));
}

TEST(RuleC09FinancialBase, LiesNotBeforeTheFirstDayOfUseNorAfterTheEnd) {
  const Contract active = Of(Lifecycle::kActive);
  EXPECT_EQ(WithFinancialBase(active, kToday + 5)->financial_base_on, kToday + 5);
  EXPECT_THAT(WithFinancialBase(active, kToday + 4),
              IsError(StatusCode::kFailedPrecondition, kFinancialBaseTooEarly));
  EXPECT_THAT(WithFinancialBase(Of(Lifecycle::kEnded), kToday + 5),
              IsError(StatusCode::kFailedPrecondition, kContractState));
}

}  // namespace
}  // namespace vinculo::contract
