#include "services/client_registry/domain/engagement/graduation.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/base/status_macros.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

void CheckDay(absl::string_view field,
              Day day,
              std::optional<Day> grade_since,
              Day today,
              errors::FieldViolations& violations) {
  if (day > today) violations.Add(field, kDateInFuture, "lies in the future");
  if (grade_since && day < *grade_since) {
    violations.Add(field, kDateBeforeGrade, "lies before the current grade was reached");
  }
}

absl::Status Unmet(const GraduationProgress& progress) {
  return errors::FailedPrecondition(
      kGraduationRequirementsUnmet,
      "the grade asks for more: promote with allow_unmet to do without",
      {{"classes_missing", absl::StrCat(progress.classes.missing())},
       {"months_missing", absl::StrCat(progress.months.missing())},
       {"evaluations_missing", absl::StrCat(progress.evaluations.missing())}});
}

// The grade that the promotion leads to, a later one.
absl::StatusOr<std::string> LaterGrade(const std::string& current,
                                       const std::string& wanted,
                                       const Modality& modality) {
  const std::optional<size_t> from = modality.Find(current);
  const size_t next = from ? *from + 1 : 0;
  if (wanted.empty()) {
    if (from && next < modality.fields.grades.size()) return modality.fields.grades[next].code;
    return errors::FailedPrecondition(
        kLastGradeReached, "the modality has no grade after this one", {{"grade", current}});
  }
  const std::optional<size_t> to = modality.Find(wanted);
  if (!to) return errors::InvalidField("grade", kGradeUnknown, "is no grade of the modality");
  if (*to < next) {
    return errors::InvalidField("grade", kGradeNotLater, "does not come after the current grade");
  }
  return wanted;
}

}  // namespace

const GradeStep& Graduation::current() const {
  const auto last = std::find_if(
      steps.rbegin(), steps.rend(), [](const GradeStep& step) { return !step.undone_at; });
  VINCULO_CHECK(last != steps.rend());
  return *last;
}

GradeStep& Graduation::current() { return const_cast<GradeStep&>(std::as_const(*this).current()); }

int GraduationProgress::Part::percent() const {
  return missing() == 0 ? 100 : static_cast<int>(done * 100 / required);
}

int GraduationProgress::percent() const {
  return std::min({classes.percent(), months.percent(), evaluations.percent()});
}

bool GraduationProgress::met() const {
  return classes.missing() == 0 && months.missing() == 0 && evaluations.missing() == 0;
}

GraduationProgress ProgressOf(const GradeStep& current,
                              const Modality& modality,
                              int64_t presences,
                              Day today) {
  GraduationProgress progress;
  progress.classes.done = presences + current.credited_classes;
  progress.months.done = WholeMonthsBetween(current.since, today);
  progress.evaluations.done = std::count_if(current.evaluations.begin(),
                                            current.evaluations.end(),
                                            [](const Evaluation& one) { return one.passed; });
  const std::optional<size_t> at = modality.Find(current.grade);
  if (!at) return progress;
  const std::vector<Grade>& grades = modality.fields.grades;
  progress.classes.required = grades[*at].required_classes;
  progress.months.required = grades[*at].required_months;
  progress.evaluations.required = grades[*at].required_evaluations;
  if (*at + 1 < grades.size()) progress.next_grade = grades[*at + 1].code;
  return progress;
}

GradeStep FirstStep(FirstGrade first,
                    const Modality& modality,
                    Day today,
                    absl::string_view parent,
                    errors::FieldViolations& violations) {
  const auto path = [parent](absl::string_view field) { return absl::StrCat(parent, field); };
  GradeStep step{.grade = first.grade.empty() ? modality.fields.grades.front().code : first.grade,
                 .since = first.since.value_or(today),
                 .promoted_by = std::move(first.registered_by),
                 .credited_classes = first.credited_classes};
  if (!modality.Find(step.grade)) {
    violations.Add(path("grade"), kGradeUnknown, "is no grade of the modality");
  }
  CheckDay(path("since_date"), step.since, std::nullopt, today, violations);
  if (step.credited_classes < 0 || step.credited_classes > kCreditedClassesMax) {
    violations.Add(path("credited_classes"),
                   kCreditedClassesOutOfRange,
                   absl::StrCat("must be 0 to ", kCreditedClassesMax));
  }
  return step;
}

absl::StatusOr<Graduation> Evaluate(Graduation graduation,
                                    Evaluation evaluation,
                                    Day today,
                                    absl::Time now) {
  errors::FieldViolations violations;
  GradeStep& current = graduation.current();
  CheckLine("evaluation.evaluator", kTextLengthMax, evaluation.evaluator, violations);
  if (evaluation.evaluator.empty()) {
    violations.Add("evaluation.evaluator", kAssessorRequired, "say who evaluated");
  }
  CheckNote("evaluation.notes", kEvaluationNotesLengthMax, evaluation.notes, violations);
  if (!evaluation.on) evaluation.on = today;
  CheckDay("evaluation.evaluation_date", *evaluation.on, current.since, today, violations);
  RETURN_IF_ERROR(violations.ToStatus());
  current.evaluations.push_back(std::move(evaluation));
  graduation.version += 1;
  graduation.updated_at = now;
  return graduation;
}

absl::StatusOr<Graduation> Promote(Graduation graduation,
                                   const Modality& modality,
                                   const GraduationProgress& progress,
                                   Promotion promotion,
                                   Day today,
                                   absl::Time now) {
  errors::FieldViolations violations;
  CheckLine("promoted_by", kTextLengthMax, promotion.promoted_by, violations);
  if (promotion.promoted_by.empty()) {
    violations.Add("promoted_by", kPromoterRequired, "say who promoted");
  }
  const Day since = promotion.since.value_or(today);
  CheckDay("since_date", since, graduation.current().since, today, violations);
  RETURN_IF_ERROR(violations.ToStatus());
  ASSIGN_OR_RETURN(std::string grade,
                   LaterGrade(graduation.current().grade, promotion.grade, modality));
  if (!progress.met() && !promotion.allow_unmet) return Unmet(progress);
  graduation.steps.push_back(
      {.grade = std::move(grade), .since = since, .promoted_by = std::move(promotion.promoted_by)});
  graduation.version += 1;
  graduation.updated_at = now;
  return graduation;
}

absl::StatusOr<Graduation> WithoutLastPromotion(Graduation graduation, absl::Time now) {
  GradeStep& current = graduation.current();
  if (&current == &graduation.steps.front()) {
    return errors::FailedPrecondition(kNoPromotion,
                                      "the client is in the grade that it began with");
  }
  current.undone_at = now;
  graduation.version += 1;
  graduation.updated_at = now;
  return graduation;
}

}  // namespace vinculo::client_registry
