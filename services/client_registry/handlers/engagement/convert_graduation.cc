#include "services/client_registry/handlers/engagement/convert_graduation.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {
namespace {

void SetProgress(const GraduationProgress& progress, v1::GraduationProgress& to) {
  to.set_classes_done(static_cast<int32_t>(progress.classes.done));
  to.set_classes_required(static_cast<int32_t>(progress.classes.required));
  to.set_months_done(static_cast<int32_t>(progress.months.done));
  to.set_months_required(static_cast<int32_t>(progress.months.required));
  to.set_evaluations_done(static_cast<int32_t>(progress.evaluations.done));
  to.set_evaluations_required(static_cast<int32_t>(progress.evaluations.required));
  to.set_percent(progress.percent());
  to.set_next_grade(progress.next_grade);
}

void SetStep(const GradeStep& step, v1::GradeStep& to) {
  to.set_grade(step.grade);
  *to.mutable_since_date() = vinculo::ToProto(step.since);
  to.set_promoted_by(step.promoted_by);
  if (step.undone_at) *to.mutable_undo_time() = vinculo::ToProto(*step.undone_at);
  for (const Evaluation& evaluation : step.evaluations) {
    v1::Evaluation& added = *to.add_evaluations();
    *added.mutable_evaluation_date() = vinculo::ToProto(*evaluation.on);
    added.set_evaluator(evaluation.evaluator);
    added.set_passed(evaluation.passed);
    added.set_notes(evaluation.notes);
  }
}

}  // namespace

v1::Modality ToProto(const Modality& modality) {
  v1::Modality to;
  to.set_name(FormatName(kModalityCollection, modality.id));
  to.set_code(modality.fields.code);
  to.set_display_name(modality.fields.display_name);
  for (const Grade& grade : modality.fields.grades) {
    v1::Grade& added = *to.add_grades();
    added.set_code(grade.code);
    added.set_required_classes(static_cast<int32_t>(grade.required_classes));
    added.set_required_months(static_cast<int32_t>(grade.required_months));
    added.set_required_evaluations(static_cast<int32_t>(grade.required_evaluations));
  }
  to.set_etag(filter::EtagOf(modality.version));
  *to.mutable_create_time() = vinculo::ToProto(modality.created_at);
  *to.mutable_update_time() = vinculo::ToProto(modality.updated_at);
  return to;
}

v1::Graduation ToProto(const Graduation& graduation,
                       const Modality& modality,
                       const GraduationProgress& progress) {
  const GradeStep& current = graduation.current();
  v1::Graduation to;
  to.set_name(FormatName(kGraduationCollection, graduation.id));
  to.set_client(FormatName(kClientCollection, graduation.client_id));
  to.set_modality(FormatName(kModalityCollection, graduation.modality_id));
  to.set_modality_code(modality.fields.code);
  to.set_grade(current.grade);
  *to.mutable_since_date() = vinculo::ToProto(current.since);
  to.set_credited_classes(static_cast<int32_t>(current.credited_classes));
  SetProgress(progress, *to.mutable_progress());
  for (const GradeStep& step : graduation.steps) SetStep(step, *to.add_history());
  to.set_etag(filter::EtagOf(graduation.version));
  *to.mutable_create_time() = vinculo::ToProto(graduation.created_at);
  *to.mutable_update_time() = vinculo::ToProto(graduation.updated_at);
  return to;
}

ModalityFields FromProto(const v1::Modality& modality) {
  ModalityFields fields{.code = modality.code(), .display_name = modality.display_name()};
  for (const v1::Grade& grade : modality.grades()) {
    fields.grades.push_back({.code = grade.code(),
                             .required_classes = grade.required_classes(),
                             .required_months = grade.required_months(),
                             .required_evaluations = grade.required_evaluations()});
  }
  return fields;
}

FirstGrade FromProto(const v1::Graduation& graduation,
                     absl::string_view parent,
                     errors::FieldViolations& violations) {
  FirstGrade first{.grade = graduation.grade(), .credited_classes = graduation.credited_classes()};
  if (graduation.has_since_date()) {
    const std::string path = absl::StrCat(parent, "since_date");
    const absl::StatusOr<Day> since = vinculo::FromProto(path, graduation.since_date());
    violations.AddFrom(path, since.status());
    if (since.ok()) first.since = *since;
  }
  return first;
}

absl::StatusOr<Evaluation> FromProto(const v1::Evaluation& evaluation) {
  Evaluation to{.evaluator = evaluation.evaluator(),
                .passed = evaluation.passed(),
                .notes = evaluation.notes()};
  if (evaluation.has_evaluation_date()) {
    ASSIGN_OR_RETURN(
        to.on, vinculo::FromProto("evaluation.evaluation_date", evaluation.evaluation_date()));
  }
  return to;
}

absl::StatusOr<Promotion> FromProto(const v1::PromoteGraduationRequest& request) {
  Promotion promotion{.grade = request.grade(),
                      .promoted_by = request.promoted_by(),
                      .allow_unmet = request.allow_unmet()};
  if (request.has_since_date()) {
    ASSIGN_OR_RETURN(promotion.since, vinculo::FromProto("since_date", request.since_date()));
  }
  return promotion;
}

}  // namespace vinculo::client_registry
