#include "services/contract/domain/terms/reason.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

Reason Root(const std::string& name, ReasonKind kind = ReasonKind::kCancellation) {
  return *PlacedReason({.kind = kind, .display_name = name}, nullptr);
}

TEST(RuleC14Reason, StandsBelowItsParent) {
  const Reason root = Root("Financeiro");
  EXPECT_EQ(root.path, "Financeiro");
  const Reason price = *PlacedReason({.display_name = "Preço"}, &root);
  EXPECT_EQ(price.path, "Financeiro > Preço");
  EXPECT_EQ(price.depth, 2);
  EXPECT_EQ(Renamed(price, "Valor")->path, "Financeiro > Valor");
}

TEST(RuleC14Reason, IsAtMostFiveDeepInOneTree) {
  Reason reason = Root("1");
  for (int depth = 2; depth <= 5; ++depth) reason = *PlacedReason({.display_name = "x"}, &reason);
  EXPECT_EQ(reason.depth, 5);
  EXPECT_THAT(PlacedReason({.display_name = "x"}, &reason),
              IsError(StatusCode::kFailedPrecondition, kReasonParentInvalid));
  const Reason other = Root("Indicação", ReasonKind::kInclusion);
  EXPECT_THAT(PlacedReason({.display_name = "x"}, &other),
              IsError(StatusCode::kFailedPrecondition, kReasonParentInvalid));
}

TEST(RuleC13Reason, OfTheOtherTreeIsUnknown) {
  const Reason reason = Root("Indicação", ReasonKind::kInclusion);
  EXPECT_EQ(NamedReason(reason, ReasonKind::kInclusion)->words, "Indicação");
  EXPECT_THAT(NamedReason(reason, ReasonKind::kCancellation),
              IsError(StatusCode::kFailedPrecondition, kReasonUnknown));
  Reason archived = reason;
  archived.archived = true;
  EXPECT_THAT(NamedReason(archived, ReasonKind::kInclusion),
              IsError(StatusCode::kFailedPrecondition, kReasonUnknown));
}

absl::Status Check(const GivenReason& given, const ReasonPolicy& policy) {
  errors::FieldViolations violations;
  CheckGivenReason(given, policy, "reason", kEndReasonRequired, &violations);
  return violations.ToStatus();
}

TEST(RuleC13Reason, IsMandatoryAndFreeAsTheParametersSay) {
  const GivenReason text{.words = "Mudança"}, kept{.words = "Preço", .id = Uuid()};
  EXPECT_THAT(Check({}, {.required = false}), IsOk());
  EXPECT_THAT(Check({}, {.required = true}), HasViolation("reason", kEndReasonRequired));
  EXPECT_THAT(Check(text, {.required = true}), IsOk());
  EXPECT_THAT(Check(text, {.free_text = false}), HasViolation("reason", kFreeTextReasonRefused));
  EXPECT_THAT(Check(kept, {.required = true, .free_text = false}), IsOk());
}

TEST(RuleC14Reason, IsAskedAtTheEndUnlessTheTenantSaysOtherwise) {
  const parameters::Values values(ContractParameters());
  EXPECT_FALSE(InclusionPolicy(values).required);
  EXPECT_TRUE(CancellationPolicy(values).required);
  EXPECT_TRUE(CancellationPolicy(values).free_text);
}

}  // namespace
}  // namespace vinculo::contract
