#include "services/client_registry/domain/engagement/modality.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr int kDisplayNameLengthMax = 200;

void CheckRequirement(const std::string& path,
                      int64_t required,
                      int max,
                      errors::FieldViolations& violations) {
  if (required >= 0 && required <= max) return;
  violations.Add(path, kRequirementOutOfRange, absl::StrCat("must be 0 to ", max));
}

}  // namespace

std::optional<size_t> Modality::Find(absl::string_view grade) const {
  for (size_t i = 0; i < fields.grades.size(); ++i) {
    if (fields.grades[i].code == grade) return i;
  }
  return std::nullopt;
}

ModalityFields CheckedModality(ModalityFields fields,
                               absl::string_view parent,
                               errors::FieldViolations& violations) {
  const auto path = [parent](absl::string_view field) { return absl::StrCat(parent, field); };
  CheckLine(path("code"), kTextLengthMax, fields.code, violations);
  if (fields.code.empty()) violations.Add(path("code"), kModalityCodeRequired, "give it a code");
  CheckLine(path("display_name"), kDisplayNameLengthMax, fields.display_name, violations);
  if (fields.display_name.empty()) fields.display_name = fields.code;
  if (fields.grades.empty() || fields.grades.size() > kGradesMax) {
    violations.Add(
        path("grades"), kGradesRequired, absl::StrCat("give 1 to ", kGradesMax, " grades"));
  }
  std::set<std::string> seen;
  for (size_t i = 0; i < fields.grades.size(); ++i) {
    Grade& grade = fields.grades[i];
    const std::string at = path(absl::StrCat("grades[", i, "]."));
    CheckLine(at + "code", kTextLengthMax, grade.code, violations);
    if (grade.code.empty()) violations.Add(at + "code", kGradeCodeRequired, "name the grade");
    if (!seen.insert(grade.code).second) {
      violations.Add(at + "code", kGradeRepeated, "came before: a modality has a grade once");
    }
    CheckRequirement(
        at + "required_classes", grade.required_classes, kRequiredClassesMax, violations);
    CheckRequirement(at + "required_months", grade.required_months, kRequiredMonthsMax, violations);
    CheckRequirement(at + "required_evaluations",
                     grade.required_evaluations,
                     kRequiredEvaluationsMax,
                     violations);
  }
  return fields;
}

absl::Status CheckGradesKept(const ModalityFields& after,
                             const std::vector<std::string>& grades_in_use) {
  for (const std::string& grade : grades_in_use) {
    const bool kept = std::any_of(after.grades.begin(), after.grades.end(), [&](const Grade& one) {
      return one.code == grade;
    });
    if (kept) continue;
    return errors::FailedPrecondition(
        kGradeInUse, "a client has this grade: promote its clients before", {{"grade", grade}});
  }
  return absl::OkStatus();
}

}  // namespace vinculo::client_registry
