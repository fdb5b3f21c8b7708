#include "services/contract/handlers/service_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using RuleC02Plans = ServiceTest;

TEST_F(RuleC02Plans, AreReadAsTheyWereMade) {
  const pb::Plan made = Plan();
  pb::GetPlanRequest request;
  request.set_name(made.name());
  const absl::StatusOr<pb::Plan> read = Serve(&GetPlan, request);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->DebugString(), made.DebugString());
  EXPECT_EQ(read->billing_period(), pb::MONTHLY);
  EXPECT_EQ(read->payment_condition(), pb::POSTPAID);
  EXPECT_EQ(EventsOf(made.name()), "PlanCreated");
}

TEST_F(RuleC02Plans, HaveOneCodeEach) {
  Plan("FIBRA");
  pb::CreatePlanRequest request;
  request.mutable_plan()->set_code("FIBRA");
  request.mutable_plan()->set_display_name("Another");
  *request.mutable_plan()->mutable_price() = ToProto(Cents(1));
  EXPECT_THAT(Serve(&CreatePlan, request), IsError(StatusCode::kAlreadyExists, kPlanCodeTaken));
}

TEST_F(RuleC02Plans, AreRefusedWithEveryBadField) {
  pb::CreatePlanRequest request;
  request.mutable_plan()->set_display_name("Plan");
  request.mutable_plan()->mutable_price()->set_currency_code("USD");
  request.mutable_plan()->set_billing_period(static_cast<pb::BillingPeriod>(9));
  const absl::StatusOr<pb::Plan> made = Serve(&CreatePlan, request);
  EXPECT_THAT(made, HasViolation("plan.code", kTextRequired));
  EXPECT_THAT(made, HasViolation("plan.price", kPriceInvalid));
  EXPECT_THAT(made, HasViolation("plan.billing_period", kValueUnknown));
}

TEST_F(RuleC02Plans, AreListedByCodeInPages) {
  for (const char* code : {"C", "A", "B"}) Plan(code);
  pb::ListPlansRequest request;
  request.set_page_size(2);
  const absl::StatusOr<pb::ListPlansResponse> first = Serve(&ListPlans, request);
  ASSERT_THAT(first, IsOk());
  ASSERT_EQ(first->plans_size(), 2);
  EXPECT_EQ(first->plans(0).code(), "A");
  EXPECT_EQ(first->plans(1).code(), "B");
  request.set_page_token(first->next_page_token());
  const absl::StatusOr<pb::ListPlansResponse> last = Serve(&ListPlans, request);
  ASSERT_THAT(last, IsOk());
  ASSERT_EQ(last->plans_size(), 1);
  EXPECT_EQ(last->plans(0).code(), "C");
  EXPECT_EQ(last->next_page_token(), "");
}

TEST_F(RuleC02Plans, AreNotThereForAnotherTenant) {
  pb::GetPlanRequest request;
  request.set_name(Plan().name());
  options_.tenant = testing::SequentialIds::At(999);
  EXPECT_THAT(Serve(&GetPlan, request), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

}  // namespace
}  // namespace vinculo::contract
