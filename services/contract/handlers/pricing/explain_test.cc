#include "absl/strings/match.h"
#include "services/contract/handlers/pricing/finding_words.h"
#include "services/contract/handlers/pricing/pricing_test.h"

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
