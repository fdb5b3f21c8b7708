#include "absl/strings/match.h"
#include "services/contract/handlers/pricing/finding_words.h"
#include "services/contract/handlers/pricing/pricing_test.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/handlers/termination/fine_handlers.h"

namespace vinculo::contract {
namespace {

using testing::IsError;
using testing::IsOk;

class RuleC43ExplainContract : public PricingTest {
 protected:
  pb::Explanation Explained(const std::string& contract) {
    pb::ExplainContractRequest request;
    request.set_name(contract);
    absl::StatusOr<pb::Explanation> explanation = Serve(&ExplainContract, request);
    EXPECT_THAT(explanation, IsOk());
    return *explanation;
  }
  static pb::Finding Find(const pb::Explanation& explanation, const std::string& code) {
    for (const pb::Finding& finding : explanation.findings()) {
      if (finding.code() == code) return finding;
    }
    ADD_FAILURE() << "no " << code << " in " << explanation.DebugString();
    return {};
  }
};

TEST_F(RuleC43ExplainContract, SpeaksPortugueseAndEnglish) {
  const pb::Contract contract = Active();
  pb::ChangeRequest change = AskPlan(contract, PlanAt("FIBRA-1G", Cents(1149'90)));
  *change.mutable_effective_date() = ToProto(kToday + 1);
  const pb::Change planned = Make(change);
  const pb::Explanation explanation = Explained(contract.name());
  const pb::Finding next = Find(explanation, "PRICE_CHANGES_NEXT");
  EXPECT_EQ(next.sentence_pt_br(),
            "A partir de 23/11/2026 passa a custar R$ 1.149,90 por período.");
  EXPECT_EQ(next.sentence_en(), "From 2026-11-23 on it costs BRL 1149.90 a period.");
  EXPECT_EQ(next.facts().at("price"), "1149.90");
  EXPECT_EQ(Find(explanation, "PLANNED_CHANGE").facts().at("change"), planned.name());
}

TEST_F(RuleC43ExplainContract, NamesTheChoiceThatDecided) {
  const pb::Contract contract = Active();
  const pb::Finding declared = Find(Explained(contract.name()), "TERM_ENDS");
  EXPECT_EQ(declared.parameter_value(), "60");
  EXPECT_EQ(declared.parameter_source(), vinculo::parameters::v1::DECLARED_DEFAULT);
  EXPECT_FALSE(declared.has_parameter_choose_time());
  Choose("renewal_days_ahead", 30);
  const pb::Finding finding = Find(Explained(contract.name()), "TERM_ENDS");
  EXPECT_EQ(finding.parameter(), "renewal_days_ahead");
  EXPECT_EQ(finding.parameter_value(), "30");
  EXPECT_EQ(finding.parameter_source(), vinculo::parameters::v1::TENANT_CHOICE);
  EXPECT_EQ(finding.parameter_choose_time().seconds(), absl::ToUnixSeconds(options_.now));
  EXPECT_EQ(finding.facts().at("renewable_from"), "2027-10-23");
}

// C-23. What leaving would cost, by what the plan says of it.
TEST_F(RuleC43ExplainContract, SaysWhatLeavingWouldCost) {
  const std::string contract = Active().name();
  EXPECT_EQ(Find(Explained(contract), "FINE_NONE_IF_LEFT").facts().at("terms"), "NONE");
  pb::SetFineTermsRequest set;
  set.mutable_fine_terms()->set_contract(contract);
  set.mutable_fine_terms()->mutable_fine_terms()->set_method(pb::BENEFIT_PROPORTIONAL);
  set.set_reason("Negociado");
  pb::Benefit& benefit = *set.mutable_fine_terms()->add_benefits();
  benefit.set_description("Instalação");
  *benefit.mutable_value() = ToProto(Cents(600'00));
  ASSERT_THAT(Serve(&SetFineTerms, set), IsOk());
  const pb::Finding fine = Find(Explained(contract), "FINE_IF_LEFT");
  EXPECT_EQ(fine.sentence_pt_br(),
            "Sair em 22/11/2026 custa multa de R$ 600,00: o que resta dos benefícios, com 12 de 12 "
            "meses por cumprir; a partir de 22/11/2027 não há multa.");
  EXPECT_EQ(fine.sentence_en(),
            "Leaving on 2026-11-22 costs a fine of BRL 600.00: what is left of the benefits, with "
            "12 of 12 months to come; from 2027-11-22 on there is none.");
  EXPECT_EQ(fine.facts().at("terms_of"), "CONTRACT");
  EXPECT_EQ(fine.parameter_value(), "true");
}

// C-40
TEST_F(RuleC43ExplainContract, SaysWhatBeingLateAdds) {
  const pb::Contract contract = Active();
  pb::CreateReceivableRequest debt;
  debt.mutable_receivable()->set_contract(contract.name());
  debt.mutable_receivable()->set_client(kClient);
  *debt.mutable_receivable()->mutable_amount() = ToProto(Cents(99'90));
  *debt.mutable_receivable()->mutable_due_date() = ToProto(kToday + 2);
  ASSERT_THAT(Serve(&CreateReceivable, debt), IsOk());
  database_.Execute(
      "UPDATE receivables SET state = 3, due_on = '2026-10-23', overdue_from_on = "
      "'2026-10-24'");
  const pb::Explanation explanation = Explained(contract.name());
  EXPECT_EQ(Find(explanation, "DEBT_OVERDUE").facts().at("total"), "102.88");
  EXPECT_EQ(Find(explanation, "LATE_FINE").sentence_pt_br(),
            "A multa por atraso é de R$ 1,99: 2% do que venceu, uma vez.");
  const pb::Finding interest = Find(explanation, "LATE_INTEREST");
  EXPECT_EQ(interest.facts().at("amount"), "0.99");
  EXPECT_EQ(interest.parameter_value(), "100");
}

TEST_F(RuleC43ExplainContract, HasWordsForEveryFact) {
  const pb::Contract contract = Active();
  Make(AskPlan(contract, PlanAt("FIBRA-1G", Cents(149'90))));
  pb::Discount discount;
  discount.set_contract(contract.name());
  discount.set_basis_points(1000);
  ASSERT_THAT(Discount(discount), IsOk());
  const pb::Explanation explanation = Explained(contract.name());
  for (const pb::Finding& finding : explanation.findings()) {
    EXPECT_FALSE(absl::StrContains(finding.sentence_pt_br(), "{")) << finding.sentence_pt_br();
    EXPECT_FALSE(absl::StrContains(finding.sentence_en(), "{")) << finding.sentence_en();
  }
}

TEST_F(RuleC43ExplainContract, KnowsNoContractThatIsNotThere) {
  pb::ExplainContractRequest request;
  request.set_name("contracts/00000000-0000-7000-8000-0000000000aa");
  EXPECT_THAT(Serve(&ExplainContract, request),
              IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

}  // namespace
}  // namespace vinculo::contract
