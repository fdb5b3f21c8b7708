#include "services/client_registry/domain/engagement/graduation.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/engagement/checked_assessment.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

Day On(const char* day) { return *Day::Parse(day); }
const absl::Time kNow = absl::FromCivil(absl::CivilSecond(2026, 11, 22, 15), absl::UTCTimeZone());

Modality Judo() {
  return {.fields = {.code = "JUDO",
                     .grades = {{"branca", 30, 3, 1}, {"azul", 60, 6, 0}, {"preta", 0, 0, 0}}}};
}

Graduation White(const char* since = "2026-08-22") {
  Graduation graduation;
  graduation.steps.push_back({.grade = "branca", .since = On(since)});
  return graduation;
}

using RuleR43Progress = ::testing::Test;

TEST(RuleR43Progress, IsOfThePartFurthestBehind) {
  Graduation graduation = White();
  const auto progress = [&](int64_t presences, const char* today) {
    return ProgressOf(graduation.current(), Judo(), presences, On(today));
  };
  EXPECT_EQ(progress(29, "2026-11-22").percent(), 0) << "no evaluation was passed";
  graduation.current().evaluations = {{.passed = false}, {.passed = true}};
  EXPECT_EQ(progress(29, "2026-11-22").percent(), 96) << "29 of 30, rounded down";
  EXPECT_FALSE(progress(29, "2026-11-22").met());
  EXPECT_TRUE(progress(30, "2026-11-22").met());
  EXPECT_EQ(progress(31, "2026-11-22").percent(), 100);
  EXPECT_EQ(progress(30, "2026-11-21").months.done, 2) << "a day before three months";
  EXPECT_EQ(progress(30, "2026-11-21").percent(), 66);
  EXPECT_EQ(progress(30, "2026-11-22").next_grade, "azul");
}

TEST(RuleR43Progress, CountsClassesCredited) {
  Graduation graduation = White();
  graduation.current().credited_classes = 25;
  EXPECT_EQ(ProgressOf(graduation.current(), Judo(), 5, On("2026-11-22")).classes.done, 30);
}

TEST(RuleR43Progress, AsksForNothingInTheLastGradeAndInOneThatIsGone) {
  for (const char* grade : {"preta", "verde"}) {
    const GradeStep step{.grade = grade, .since = On("2026-11-22")};
    const GraduationProgress progress = ProgressOf(step, Judo(), 0, On("2026-11-22"));
    EXPECT_EQ(progress.percent(), 100);
    EXPECT_EQ(progress.next_grade, "");
  }
}

using RuleR43FirstStep = ::testing::Test;

TEST(RuleR43FirstStep, IsAGradeOfTheModalityNotInTheFuture) {
  const auto violations_of = [](FirstGrade first) {
    errors::FieldViolations violations;
    FirstStep(std::move(first), Judo(), On("2026-11-22"), "graduation.", violations);
    return violations.ToStatus();
  };
  EXPECT_THAT(violations_of({}), IsOk());
  EXPECT_THAT(violations_of({.grade = "verde"}), HasViolation("graduation.grade", kGradeUnknown));
  EXPECT_THAT(violations_of({.since = On("2026-11-23")}),
              HasViolation("graduation.since_date", kDateInFuture));
  EXPECT_THAT(violations_of({.credited_classes = -1}),
              HasViolation("graduation.credited_classes", kCreditedClassesOutOfRange));
  EXPECT_THAT(violations_of({.credited_classes = 10'001}),
              HasViolation("graduation.credited_classes", kCreditedClassesOutOfRange));
}

using RuleR43Evaluate = ::testing::Test;

TEST(RuleR43Evaluate, LiesInTheTimeOfTheGrade) {
  const auto evaluate = [](const char* day, std::string evaluator = "Sensei") {
    return Evaluate(White(),
                    {.on = On(day), .evaluator = std::move(evaluator), .passed = true},
                    On("2026-11-22"),
                    kNow);
  };
  ASSERT_THAT(evaluate("2026-08-22"), IsOk());
  EXPECT_EQ(evaluate("2026-11-22")->current().evaluations.size(), 1u);
  EXPECT_THAT(evaluate("2026-08-21"), HasViolation("evaluation.evaluation_date", kDateBeforeGrade));
  EXPECT_THAT(evaluate("2026-11-23"), HasViolation("evaluation.evaluation_date", kDateInFuture));
  EXPECT_THAT(evaluate("2026-11-22", ""), HasViolation("evaluation.evaluator", kAssessorRequired));
}

using RuleR43Promote = ::testing::Test;

absl::StatusOr<Graduation> PromoteFrom(Graduation graduation,
                                       Promotion promotion,
                                       int64_t classes) {
  const GraduationProgress progress =
      ProgressOf(graduation.current(), Judo(), classes, On("2026-11-22"));
  return Promote(std::move(graduation), Judo(), progress, promotion, On("2026-11-22"), kNow);
}

TEST(RuleR43Promote, AsksForClassesMonthsAndEvaluations) {
  EXPECT_THAT(PromoteFrom(White(), {.promoted_by = "Sensei"}, 12),
              IsError(StatusCode::kFailedPrecondition, kGraduationRequirementsUnmet));
  const auto promoted = PromoteFrom(White(), {.promoted_by = "Sensei", .allow_unmet = true}, 12);
  ASSERT_THAT(promoted, IsOk());
  EXPECT_EQ(promoted->current().grade, "azul");
  EXPECT_EQ(promoted->current().since, On("2026-11-22"));
  EXPECT_EQ(promoted->version, 2);
  Graduation ready = White();
  ready.current().evaluations = {{.passed = true}};
  EXPECT_THAT(PromoteFrom(ready, {.promoted_by = "Sensei"}, 30), IsOk());
}

TEST(RuleR43Promote, LeadsToALaterGradeAlone) {
  const auto to = [](std::string grade) {
    return PromoteFrom(
        White(), {.grade = std::move(grade), .promoted_by = "S", .allow_unmet = true}, 0);
  };
  EXPECT_EQ(to("preta")->current().grade, "preta");
  EXPECT_THAT(to("branca"), HasViolation("grade", kGradeNotLater));
  EXPECT_THAT(to("verde"), HasViolation("grade", kGradeUnknown));
  Graduation black = *to("preta");
  EXPECT_THAT(PromoteFrom(black, {.promoted_by = "S"}, 0),
              IsError(StatusCode::kFailedPrecondition, kLastGradeReached));
  EXPECT_THAT(PromoteFrom(White(), {.allow_unmet = true}, 0),
              HasViolation("promoted_by", kPromoterRequired));
}

TEST(RuleR43Promote, IsTakenBackStepByStep) {
  const Graduation blue = *PromoteFrom(White(), {.promoted_by = "Sensei", .allow_unmet = true}, 0);
  const auto back = WithoutLastPromotion(blue, kNow);
  ASSERT_THAT(back, IsOk());
  EXPECT_EQ(back->current().grade, "branca");
  EXPECT_EQ(back->current().since, On("2026-08-22"));
  EXPECT_EQ(back->steps.size(), 2u) << "the history keeps it";
  EXPECT_THAT(WithoutLastPromotion(*back, kNow),
              IsError(StatusCode::kFailedPrecondition, kNoPromotion));
}

using RuleR43Modality = ::testing::Test;

absl::StatusOr<ModalityFields> CheckModality(ModalityFields fields) {
  errors::FieldViolations violations;
  ModalityFields checked = CheckedModality(std::move(fields), "modality.", violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return checked;
}

TEST(RuleR43Modality, HasGradesOnceEachWithinTheirLimits) {
  EXPECT_EQ(CheckModality({.code = " JUDO ", .grades = {{"branca"}}})->display_name, "JUDO");
  EXPECT_THAT(CheckModality({.grades = {{"branca"}}}),
              HasViolation("modality.code", kModalityCodeRequired));
  EXPECT_THAT(CheckModality({.code = "JUDO"}), HasViolation("modality.grades", kGradesRequired));
  EXPECT_THAT(CheckModality({.code = "JUDO", .grades = std::vector<Grade>(101)}),
              HasViolation("modality.grades", kGradesRequired));
  EXPECT_THAT(CheckModality({.code = "JUDO", .grades = {{""}}}),
              HasViolation("modality.grades[0].code", kGradeCodeRequired));
  EXPECT_THAT(CheckModality({.code = "JUDO", .grades = {{"a"}, {"a"}}}),
              HasViolation("modality.grades[1].code", kGradeRepeated));
  EXPECT_THAT(CheckModality({.code = "JUDO", .grades = {{"a", 10'000, 600, 100}}}), IsOk());
  EXPECT_THAT(CheckModality({.code = "JUDO", .grades = {{"a", 10'001}}}),
              HasViolation("modality.grades[0].required_classes", kRequirementOutOfRange));
  EXPECT_THAT(CheckModality({.code = "JUDO", .grades = {{"a", 0, -1}}}),
              HasViolation("modality.grades[0].required_months", kRequirementOutOfRange));
}

TEST(RuleR43Modality, KeepsTheGradesThatClientsHave) {
  EXPECT_THAT(CheckGradesKept(Judo().fields, {"azul"}), IsOk());
  EXPECT_THAT(CheckGradesKept(Judo().fields, {"verde"}),
              IsError(StatusCode::kFailedPrecondition, kGradeInUse));
}

using RuleR42CheckedAssessment = ::testing::Test;

absl::StatusOr<AssessmentFields> CheckAssessment(AssessmentFields fields) {
  if (fields.assessor.empty()) fields.assessor = "Paula";
  errors::FieldViolations violations;
  AssessmentFields checked = CheckedAssessment(
      std::move(fields), On("2026-11-22"), EngagementPolicy(), "assessment.", violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return checked;
}

TEST(RuleR42CheckedAssessment, IsGoodForSixMonthsByDefault) {
  EXPECT_EQ(CheckAssessment({})->on, On("2026-11-22"));
  EXPECT_EQ(CheckAssessment({})->valid_until, On("2027-05-22"));
  EXPECT_EQ(CheckAssessment({.on = On("2026-08-31")})->valid_until, On("2027-02-28"));
  EXPECT_THAT(CheckAssessment({.on = On("2026-11-23")}),
              HasViolation("assessment.assessment_date", kDateInFuture));
  EXPECT_THAT(CheckAssessment({.on = On("2026-11-22"), .valid_until = On("2026-11-22")}), IsOk());
  EXPECT_THAT(CheckAssessment({.on = On("2026-11-22"), .valid_until = On("2026-11-21")}),
              HasViolation("assessment.valid_until_date", kValidityBeforeAssessment));
}

TEST(RuleR42CheckedAssessment, IsOverdueAfterItsLastDay) {
  const AssessmentFields fields{.valid_until = On("2026-11-22")};
  EXPECT_FALSE(AssessmentOverdue(fields, On("2026-11-22")));
  EXPECT_TRUE(AssessmentOverdue(fields, On("2026-11-23")));
}

TEST(RuleR42CheckedAssessment, MeasuresWhatAPersonHas) {
  const auto measure = [](std::vector<Measure> measures) {
    return CheckAssessment({.measures = std::move(measures)});
  };
  const std::string first = "assessment.measures[0]";
  EXPECT_THAT(measure({{"weight_kg", 500'000}, {"x_grip", -5}}), IsOk());
  EXPECT_THAT(measure({{"weight_kg", 500'001}}), HasViolation(first, kMeasureOutOfRange));
  EXPECT_THAT(measure({{"weight_kg", 999}}), HasViolation(first, kMeasureOutOfRange));
  EXPECT_THAT(measure({{"peso", 80'000}}), HasViolation(first, kMeasureUnknown));
  EXPECT_THAT(measure({{"x_", 1}}), HasViolation(first, kMeasureUnknown));
  EXPECT_THAT(measure({{"x_Grip", 1}}), HasViolation(first, kMeasureUnknown));
  EXPECT_THAT(measure({{"x_a", 1}, {"x_a", 2}}),
              HasViolation("assessment.measures[1]", kMeasureRepeated));
  std::vector<Measure> many;
  for (int i = 0; i < 51; ++i) many.push_back({absl::StrCat("x_", i), 1});
  EXPECT_THAT(measure(many), HasViolation("assessment.measures", kTooManyMeasures));
  many.pop_back();
  EXPECT_THAT(measure(many), IsOk());
}

TEST(RuleR42CheckedAssessment, NamesItsDocumentsAndHoldsNoCardNumber) {
  EXPECT_THAT(CheckAssessment({.notes = "4111 1111 1111 1111"}),
              HasViolation("assessment.notes", kCardNumberRefused));
  EXPECT_THAT(CheckAssessment({.attachments = {"documents/1", ""}}),
              HasViolation("assessment.attachments", kTooManyAttachments));
  EXPECT_THAT(CheckAssessment({.attachments = std::vector<std::string>(20, "d")}), IsOk());
  EXPECT_THAT(CheckAssessment({.attachments = std::vector<std::string>(21, "d")}),
              HasViolation("assessment.attachments", kTooManyAttachments));
}

}  // namespace
}  // namespace vinculo::client_registry
