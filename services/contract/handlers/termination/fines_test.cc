#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/termination/termination_test.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr char kOtherClient[] = "clients/00000000-0000-7000-8000-00000000c12e";

class FineTermsTest : public TerminationTest {
 protected:
  FineTermsTest() { KnowClient(kOtherClient, "C-2"); }

  // The contract that begins for the other client.
  pb::Contract Transferred(const std::string& contract) {
    pb::TransferContractRequest request;
    request.set_name(contract);
    request.set_client(kOtherClient);
    request.set_reason("Mudou de dono");
    const absl::StatusOr<pb::TransferContractResponse> done = Serve(&TransferContract, request);
    EXPECT_THAT(done, IsOk());
    return done->begun();
  }
  // From today on; the loyalty term goes on.
  void ChangeOfPlan(const std::string& contract, const std::string& plan) {
    pb::PreviewChangeRequest preview;
    preview.mutable_change()->set_contract(contract);
    preview.mutable_change()->set_plan(plan);
    preview.mutable_change()->set_loyalty_effect(pb::KEEP);
    pb::ApplyChangeRequest apply;
    *apply.mutable_change() = preview.change();
    apply.set_preview_token(Serve(&PreviewChange, preview)->preview_token());
    ASSERT_THAT(Serve(&ApplyChange, apply), IsOk());
  }
};

using RuleC23QuoteFine = TerminationTest;
using RuleC23FineTerms = FineTermsTest;
using RuleC23Memo = TerminationTest;

TEST_F(RuleC23QuoteFine, CountsTheTermsOfThePlansVersionForAnyDay) {
  const pb::Contract contract = Bound();
  const absl::StatusOr<pb::FineMemo> today = Quote(contract.name(), kToday);
  ASSERT_THAT(today, IsOk());
  EXPECT_EQ(MoneyOf(today->amount()), Cents(350'00));
  EXPECT_EQ(today->months_left(), 7);
  EXPECT_TRUE(today->consumer());
  ASSERT_EQ(today->lines_size(), 1);
  EXPECT_EQ(today->lines(0).kind(), pb::FineLine::BENEFIT_LEFT);
  EXPECT_EQ(MoneyOf(Quote(contract.name(), AddMonthsClamped(kActivated, 11))->amount()),
            Cents(50'00));
  EXPECT_EQ(MoneyOf(Quote(contract.name(), AddMonthsClamped(kActivated, 12))->amount()), Money());

  // What the plan is sold with later is not what this client agreed to.
  pb::UpdatePlanRequest update;
  update.mutable_plan()->set_name(plan_.name());
  *update.mutable_plan()->add_benefits() = Installation(1'200'00);
  ASSERT_THAT(Serve(&UpdatePlan, update), IsOk());
  EXPECT_EQ(MoneyOf(Quote(contract.name(), kToday)->amount()), Cents(350'00));
}

// Two of the seven months that are left are free.
TEST_F(RuleC23QuoteFine, CountsADiscountForItsOwnMonthsAlone) {
  const pb::Contract contract = Bound();
  pb::PreviewDiscountRequest preview;
  pb::Discount& discount = *preview.mutable_discount();
  discount.set_contract(contract.name());
  discount.set_basis_points(10'000);
  *discount.mutable_until_date() = ToProto(AddMonthsClamped(kToday, 2));
  pb::GrantDiscountRequest grant;
  *grant.mutable_discount() = discount;
  grant.set_preview_token(Serve(&PreviewDiscount, preview)->preview_token());
  ASSERT_THAT(Serve(&GrantDiscount, grant), IsOk());

  const absl::StatusOr<pb::FineMemo> memo = Quote(contract.name(), kToday);
  ASSERT_THAT(memo, IsOk());
  EXPECT_EQ(MoneyOf(memo->price()), Money());
  ASSERT_EQ(memo->later_prices_size(), 1);
  EXPECT_EQ(MoneyOf(memo->later_prices(0).price()), Cents(99'90));
  EXPECT_EQ(MoneyOf(memo->amount()), Cents(350'00));
  pb::RecomputeFineRequest again;
  *again.mutable_memo() = *memo;
  EXPECT_TRUE(Serve(&RecomputeFine, again)->same());
}

TEST_F(RuleC23QuoteFine, IsNothingForAContractThatHasNotBegun) {
  Bound();
  const absl::StatusOr<pb::FineMemo> memo = Quote(Draft().name(), kToday);
  ASSERT_THAT(memo, IsOk());
  EXPECT_EQ(MoneyOf(memo->amount()), Money());
  EXPECT_EQ(memo->lines_size(), 0);
}

TEST_F(RuleC23QuoteFine, BindsACompanyAsItAgreed) {
  const pb::Contract contract = Bound();
  database_.Execute("UPDATE client_refs SET kind = 2");
  database_.Execute("UPDATE contracts SET loyalty_months = 24, expires_on = '2028-06-22'");
  EXPECT_EQ(MoneyOf(Quote(contract.name(), kToday)->amount()), Cents(475'00));
  database_.Execute("UPDATE client_refs SET kind = 1");
  EXPECT_EQ(MoneyOf(Quote(contract.name(), kToday)->amount()), Cents(350'00));
}

// A share of the prices, of a plan with a benefit of 600.00, and of one without any.
TEST_F(RuleC23QuoteFine, StaysWithinTheBenefitsUnlessTheTenantSaysOtherwise) {
  const pb::Contract contract = Bound();
  pb::SetFineTermsRequest request;
  request.mutable_fine_terms()->set_contract(contract.name());
  request.mutable_fine_terms()->mutable_fine_terms()->set_method(pb::LINEAR_BY_MONTH);
  request.mutable_fine_terms()->mutable_fine_terms()->set_basis_points(5'000);
  request.set_reason("Contrato assinado");
  ASSERT_THAT(Serve(&SetFineTerms, request), IsOk());
  EXPECT_EQ(MoneyOf(Quote(contract.name(), kToday)->amount()), Money());
  *request.mutable_fine_terms()->add_benefits() = Installation(240'00);
  ASSERT_THAT(Serve(&SetFineTerms, request), IsOk());
  EXPECT_EQ(MoneyOf(Quote(contract.name(), kToday)->amount()), Cents(140'00));
  Choose("fine_within_benefits", false);
  EXPECT_EQ(MoneyOf(Quote(contract.name(), kToday)->amount()), Cents(349'65));
}

TEST_F(RuleC23QuoteFine, RefusesWhatItCannotRead) {
  EXPECT_THAT(Quote("contracts/x", kToday), HasViolation("contract", kNameMalformed));
  EXPECT_THAT(Quote("contracts/00000000-0000-7000-8000-0000000000aa", kToday),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  pb::QuoteFineRequest request;
  request.set_contract(Bound().name());
  request.set_waiver(static_cast<pb::FineWaiver>(99));
  EXPECT_THAT(Serve(&QuoteFine, request), HasViolation("waiver", kValueUnknown));
}

TEST_F(RuleC23FineTerms, AreSetByHandAndStay) {
  const pb::Contract contract = Bound();
  pb::GetFineTermsRequest get;
  get.set_contract(contract.name());
  absl::StatusOr<pb::FineTermsOfContract> terms = Serve(&GetFineTerms, get);
  ASSERT_THAT(terms, IsOk());
  EXPECT_FALSE(terms->by_hand());
  EXPECT_EQ(terms->plan(), plan_.name());
  EXPECT_EQ(terms->plan_version(), 2);

  pb::SetFineTermsRequest set;
  *set.mutable_fine_terms()->mutable_fine_terms() = ByBenefit();
  set.mutable_fine_terms()->set_contract(contract.name());
  *set.mutable_fine_terms()->add_benefits() = Installation(100'00);
  set.set_reason("Negociado");
  terms = Serve(&SetFineTerms, set);
  ASSERT_THAT(terms, IsOk());
  EXPECT_TRUE(terms->by_hand());
  EXPECT_EQ(terms->reason(), "Negociado");
  EXPECT_EQ(terms->client(), kClient);
  EXPECT_EQ(Serve(&GetFineTerms, get)->DebugString(), terms->DebugString());
  EXPECT_EQ(MoneyOf(Quote(contract.name(), kToday)->amount()), Cents(58'33));
  EXPECT_EQ(EventsOf("fineTerms/" + contract.name().substr(10)), "FineTermsSet");

  set.mutable_fine_terms()->set_etag(terms->etag());
  ASSERT_THAT(Serve(&SetFineTerms, set), IsOk());
  EXPECT_THAT(Serve(&SetFineTerms, set), IsError(StatusCode::kAborted, "ETAG_MISMATCH"));
}

// C-35
TEST_F(RuleC23FineTerms, GoAlongWithATransfer) {
  Choose("fine_within_benefits", false);
  const std::pair<pb::FineMethod, Money> rows[] = {{pb::FINE_METHOD_UNSPECIFIED, Money()},
                                                   {pb::LINEAR_BY_MONTH, Cents(349'65)}};
  for (const auto& [method, fine] : rows) {
    pb::SetFineTermsRequest set;
    set.mutable_fine_terms()->set_contract(Bound().name());
    set.mutable_fine_terms()->mutable_fine_terms()->set_method(method);
    if (method == pb::LINEAR_BY_MONTH) {
      set.mutable_fine_terms()->mutable_fine_terms()->set_basis_points(5'000);
    }
    set.set_reason("Negociado com a Ana");
    ASSERT_THAT(Serve(&SetFineTerms, set), IsOk());
    const pb::Contract begun = Transferred(set.fine_terms().contract());
    EXPECT_EQ(MoneyOf(Quote(begun.name(), kToday)->amount()), fine);

    pb::GetFineTermsRequest get;
    get.set_contract(begun.name());
    const auto terms = Serve(&GetFineTerms, get);
    EXPECT_TRUE(terms->by_hand());
    EXPECT_EQ(terms->client(), kOtherClient);
    EXPECT_EQ(terms->reason(), "Transferência de " + set.fine_terms().contract());
    EXPECT_EQ(EventsOf("fineTerms/" + begun.name().substr(10)), "FineTermsSet");
  }
}

TEST_F(RuleC23FineTerms, OfThePlanOfTheLoyaltyTermGoAlongWithATransfer) {
  const pb::Contract contract = Bound();
  EXPECT_EQ(MoneyOf(Quote(Transferred(contract.name()).name(), kToday)->amount()), Cents(350'00));

  const pb::Contract changed = Bound();
  pb::CreatePlanRequest without_fine;
  *without_fine.mutable_plan() = plan_;
  without_fine.mutable_plan()->clear_name();
  without_fine.mutable_plan()->clear_fine_terms();
  without_fine.mutable_plan()->clear_benefits();
  without_fine.mutable_plan()->set_code("FIBRA-1000");
  const auto other = Serve(&CreatePlan, without_fine);
  ASSERT_THAT(other, IsOk());
  ChangeOfPlan(changed.name(), other->name());
  EXPECT_EQ(MoneyOf(Quote(changed.name(), kToday)->amount()), Cents(350'00));
  EXPECT_EQ(MoneyOf(Quote(Transferred(changed.name()).name(), kToday)->amount()), Cents(350'00));
}

TEST_F(RuleC23FineTerms, AreCheckedAsThoseOfAPlan) {
  pb::SetFineTermsRequest set;
  set.mutable_fine_terms()->set_contract(Bound().name());
  set.mutable_fine_terms()->mutable_fine_terms()->set_method(pb::LINEAR_BY_DAY);
  *set.mutable_fine_terms()->add_benefits() = Installation(-1);
  const auto refused = Serve(&SetFineTerms, set);
  EXPECT_THAT(refused, HasViolation("fine_terms.fine_terms.basis_points", kShareOutOfRange));
  EXPECT_THAT(refused, HasViolation("fine_terms.benefits[0].value", kPriceInvalid));
  set.mutable_fine_terms()->mutable_fine_terms()->set_basis_points(1'000);
  set.mutable_fine_terms()->clear_benefits();
  EXPECT_THAT(Serve(&SetFineTerms, set), HasViolation("reason", kTextRequired));
}

TEST_F(RuleC23Memo, GivesTheSameToTheCentavo) {
  const pb::FineMemo memo = *Quote(Bound().name(), kToday);
  pb::RecomputeFineRequest request;
  *request.mutable_memo() = memo;
  absl::StatusOr<pb::RecomputeFineResponse> again = Serve(&RecomputeFine, request);
  ASSERT_THAT(again, IsOk());
  EXPECT_TRUE(again->same());
  // A centavo more is another fine.
  *request.mutable_memo()->mutable_amount() = ToProto(Cents(350'01));
  again = Serve(&RecomputeFine, request);
  ASSERT_THAT(again, IsOk());
  EXPECT_FALSE(again->same());
  EXPECT_EQ(again->memo().DebugString(), memo.DebugString());
}

TEST_F(RuleC23Memo, ThatNoQuoteGaveIsRefused) {
  pb::RecomputeFineRequest request;
  *request.mutable_memo() = *Quote(Bound().name(), kToday);
  *request.mutable_memo()->mutable_loyalty_start_date() = request.memo().loyalty_end_date();
  request.mutable_memo()->set_price_months(0);
  const auto refused = Serve(&RecomputeFine, request);
  EXPECT_THAT(refused, HasViolation("memo.loyalty_end_date", kFineMemoInvalid));
  EXPECT_THAT(refused, HasViolation("memo.price_months", kFineMemoInvalid));
}

// As they were kept when a fine took the price of its day for all months.
TEST_F(RuleC23Memo, WithoutLaterPricesCountsItsOnePrice) {
  pb::RecomputeFineRequest request;
  *request.mutable_memo() = *Quote(Bound().name(), kToday);
  pb::FineMemo& memo = *request.mutable_memo();
  *memo.mutable_price() = ToProto(Cents(10'00));
  const absl::StatusOr<pb::RecomputeFineResponse> again = Serve(&RecomputeFine, request);
  ASSERT_THAT(again, IsOk());
  ASSERT_EQ(again->memo().lines_size(), 2);
  EXPECT_EQ(again->memo().lines(1).kind(), pb::FineLine::LIMIT_PRICES);
  EXPECT_EQ(MoneyOf(again->memo().lines(1).base()), Cents(10'00));
  EXPECT_EQ(again->memo().lines(1).numerator(), 7);
  EXPECT_EQ(MoneyOf(again->memo().amount()), Cents(70'00));
}

TEST_F(RuleC23Memo, HasItsLaterPricesInTheOrderOfTheirDaysWithinTheTerm) {
  pb::RecomputeFineRequest request;
  *request.mutable_memo() = *Quote(Bound().name(), kToday);
  const auto add = [&request](Day from, int months) {
    pb::FinePrice& later = *request.mutable_memo()->add_later_prices();
    *later.mutable_start_date() = ToProto(from);
    *later.mutable_price() = ToProto(Cents(1'00));
    later.set_price_months(months);
  };
  add(kToday, 1);
  add(kToday + 1, 13);
  add(AddMonthsClamped(kActivated, 12), 1);
  const auto refused = Serve(&RecomputeFine, request);
  EXPECT_THAT(refused, HasViolation("memo.later_prices[0].start_date", kFineMemoInvalid));
  EXPECT_THAT(refused, HasViolation("memo.later_prices[1].price_months", kFineMemoInvalid));
  EXPECT_THAT(refused, HasViolation("memo.later_prices[2].start_date", kFineMemoInvalid));
}

TEST_F(RuleC23Memo, OfEveryTerminationIsVerified) {
  const std::string first = Bound().name();
  const std::string second = Bound().name();
  ASSERT_THAT(Leave(Leaving(first)), IsOk());
  ASSERT_THAT(Leave(Leaving(second)), IsOk());
  pb::VerifyFinesRequest request;
  absl::StatusOr<pb::VerifyFinesResponse> verified = Serve(&VerifyFines, request);
  ASSERT_THAT(verified, IsOk());
  EXPECT_EQ(verified->verified(), 2);
  EXPECT_EQ(verified->different_size(), 0);
  // What somebody changed in the table is found out.
  database_.Execute("UPDATE terminations SET outcome = '' WHERE contract_id = '" +
                    second.substr(10) + "'");
  verified = Serve(&VerifyFines, request);
  ASSERT_THAT(verified, IsOk());
  EXPECT_EQ(verified->different_size(), 1);
}

}  // namespace
}  // namespace vinculo::contract
