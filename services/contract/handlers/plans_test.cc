#include <utility>

#include "services/contract/domain/pricing/reasons.h"
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

constexpr char kTemplate[] = "documentTemplates/00000000-0000-7000-8000-0000000000d0";

pb::CreatePlanRequest GymPlan() {
  pb::CreatePlanRequest request;
  pb::Plan& plan = *request.mutable_plan();
  plan.set_code("PILATES-10");
  plan.set_display_name("Pilates, 10 aulas");
  *plan.mutable_price() = ToProto(Cents(250'00));
  plan.mutable_class_pack()->set_classes(10);
  plan.mutable_class_pack()->set_validity_days(60);
  pb::Benefit& benefit = *plan.add_benefits();
  benefit.set_description("Isenção da matrícula");
  *benefit.mutable_value() = ToProto(Cents(90'00));
  pb::FineTerms& fine = *plan.mutable_fine_terms();
  fine.set_method(pb::STEPS);
  for (const auto& [month, share] : {std::pair(1, 5000), std::pair(7, 2500)}) {
    pb::FineTerms::Step& step = *fine.add_steps();
    step.set_from_month(month);
    step.set_basis_points(share);
  }
  *fine.mutable_max_amount() = ToProto(Cents(500'00));
  fine.set_max_months(3);
  plan.set_document_template(kTemplate);
  return request;
}

// C-20 (the document template), C-23, C-36.
TEST_F(RuleC02Plans, KeepWhatComesWithThem) {
  KnowTemplate(kTemplate);
  const absl::StatusOr<pb::Plan> made = Serve(&CreatePlan, GymPlan());
  ASSERT_THAT(made, IsOk());
  pb::GetPlanRequest request;
  request.set_name(made->name());
  const absl::StatusOr<pb::Plan> read = Serve(&GetPlan, request);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->DebugString(), made->DebugString());
  pb::Plan asked = GymPlan().plan();
  asked.mutable_benefits(0)->set_amortization(pb::BY_MONTH);  // the default
  EXPECT_EQ(read->class_pack().DebugString(), asked.class_pack().DebugString());
  EXPECT_EQ(read->benefits(0).DebugString(), asked.benefits(0).DebugString());
  EXPECT_EQ(read->fine_terms().DebugString(), asked.fine_terms().DebugString());
  EXPECT_EQ(read->document_template(), asked.document_template());
}

// C-20
TEST_F(RuleC02Plans, NameATemplateThatThereIs) {
  EXPECT_THAT(Serve(&CreatePlan, GymPlan()),
              IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  KnowTemplate(kTemplate);
  const absl::StatusOr<pb::Plan> made = Serve(&CreatePlan, GymPlan());
  ASSERT_THAT(made, IsOk());
  database_.Execute("UPDATE document_templates SET archived_at = now()");
  pb::CreatePlanRequest another = GymPlan();
  another.mutable_plan()->set_code("PILATES-20");
  EXPECT_THAT(Serve(&CreatePlan, another),
              IsError(absl::StatusCode::kFailedPrecondition, "TEMPLATE_ARCHIVED"));
  pb::UpdatePlanRequest update;
  *update.mutable_plan() = *made;
  update.mutable_plan()->set_display_name("Pilates");
  EXPECT_THAT(Serve(&UpdatePlan, update), IsOk()) << "what it named before it may keep";
}

pb::UpdatePlanRequest Dearer(const pb::Plan& plan, Money price) {
  pb::UpdatePlanRequest request;
  request.mutable_plan()->set_name(plan.name());
  *request.mutable_plan()->mutable_price() = ToProto(price);
  request.mutable_update_mask()->add_paths("price");
  return request;
}

TEST_F(RuleC02Plans, GetANewVersionWithEachChange) {
  const pb::Plan first = Plan();
  const absl::StatusOr<pb::Plan> second = Serve(&UpdatePlan, Dearer(first, Cents(109'90)));
  ASSERT_THAT(second, IsOk());
  EXPECT_EQ(second->version(), 2);
  EXPECT_THAT(Serve(&UpdatePlan, Dearer(first, Cents(109'90)))->version(), 2) << "no change";
  EXPECT_EQ(EventsOf(first.name()), "PlanCreated PlanUpdated");

  pb::ListPlanVersionsRequest request;
  request.set_name(first.name());
  request.set_page_size(1);
  const absl::StatusOr<pb::ListPlanVersionsResponse> newest = Serve(&ListPlanVersions, request);
  ASSERT_THAT(newest, IsOk());
  ASSERT_EQ(newest->plans_size(), 1);
  EXPECT_EQ(newest->plans(0).DebugString(), second->DebugString());
  request.set_page_token(newest->next_page_token());
  const absl::StatusOr<pb::ListPlanVersionsResponse> oldest = Serve(&ListPlanVersions, request);
  ASSERT_THAT(oldest, IsOk());
  ASSERT_EQ(oldest->plans_size(), 1);
  EXPECT_EQ(oldest->plans(0).DebugString(), first.DebugString());
  EXPECT_EQ(oldest->next_page_token(), "");
}

TEST_F(RuleC02Plans, NeverMoveThePriceOfAContract) {
  const pb::Contract contract = Active();
  ASSERT_THAT(Serve(&UpdatePlan, Dearer(plan_, Cents(999'90))), IsOk());
  pb::GetContractRequest request;
  request.set_name(contract.name());
  EXPECT_EQ(Serve(&GetContract, request)->DebugString(), contract.DebugString());
}

TEST_F(RuleC02Plans, KeepTheirCode) {
  pb::UpdatePlanRequest request = Dearer(Plan(), Cents(1));
  request.mutable_plan()->set_code("OTHER");
  request.mutable_update_mask()->add_paths("code");
  EXPECT_THAT(Serve(&UpdatePlan, request), HasViolation("code", "FIELD_IMMUTABLE"));
}

TEST_F(RuleC02Plans, AreNotSoldOrChangedWhileArchived) {
  const pb::Plan plan = Plan();
  pb::ArchivePlanRequest archive;
  archive.set_name(plan.name());
  ASSERT_THAT(Serve(&ArchivePlan, archive), IsOk());
  EXPECT_EQ(Serve(&ArchivePlan, archive)->version(), 2) << "archived already";
  EXPECT_THAT(Serve(&UpdatePlan, Dearer(plan, Cents(1))),
              IsError(StatusCode::kFailedPrecondition, kPlanArchived));
  EXPECT_THAT(Serve(&CreateContract, DraftRequest(plan.name())),
              IsError(StatusCode::kFailedPrecondition, kPlanArchived));

  pb::ListPlansRequest list;
  list.set_filter("archived = false");
  EXPECT_EQ(Serve(&ListPlans, list)->plans_size(), 0);
  pb::UnarchivePlanRequest unarchive;
  unarchive.set_name(plan.name());
  ASSERT_THAT(Serve(&UnarchivePlan, unarchive), IsOk());
  EXPECT_EQ(Serve(&ListPlans, list)->plans_size(), 1);
  EXPECT_THAT(Serve(&CreateContract, DraftRequest(plan.name())), IsOk());
  EXPECT_EQ(EventsOf(plan.name()), "PlanCreated PlanArchived PlanUnarchived");
}

TEST_F(RuleC02Plans, AreFilteredAndOrderedAsDocumented) {
  Plan("FIBRA");
  KnowTemplate(kTemplate);
  ASSERT_THAT(Serve(&CreatePlan, GymPlan()), IsOk());
  pb::ListPlansRequest request;
  request.set_filter(
      "classes >= 10 AND price > 200 AND archived = false AND term_months = 0 AND "
      "NOT modalities:\"Yoga\" AND update_time > \"2026-01-01T00:00:00Z\"");
  for (const char* order : {"code", "price desc", "create_time"}) {
    request.set_order_by(order);
    const absl::StatusOr<pb::ListPlansResponse> page = Serve(&ListPlans, request);
    ASSERT_THAT(page, IsOk());
    ASSERT_EQ(page->plans_size(), 1);
    EXPECT_EQ(page->plans(0).code(), "PILATES-10");
  }
}

TEST_F(RuleC02Plans, KeepTheirVersionsInTheDatabaseToo) {
  for (const char* privilege : {"UPDATE", "DELETE"}) {
    EXPECT_EQ(
        database_.Execute(absl::StrCat(
            "SELECT has_table_privilege('contract_app', 'plan_versions', '", privilege, "')")),
        "f");
  }
}

TEST_F(RuleC02Plans, AreNotThereForAnotherTenant) {
  pb::GetPlanRequest request;
  request.set_name(Plan().name());
  options_.tenant = testing::SequentialIds::At(999);
  EXPECT_THAT(Serve(&GetPlan, request), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

}  // namespace
}  // namespace vinculo::contract
