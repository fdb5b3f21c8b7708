#include "services/client_registry/domain/engagement/checked_assessment.h"

#include <algorithm>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

struct KnownMeasure {
  absl::string_view key;
  int64_t min;
  int64_t max;
};
constexpr KnownMeasure kKnownMeasures[] = {
    {"weight_kg", 1, 500},
    {"height_cm", 30, 280},
    {"body_fat_percent", 1, 75},
    {"lean_mass_kg", 1, 300},
    {"muscle_mass_kg", 1, 300},
    {"resting_heart_rate_bpm", 20, 250},
    {"systolic_mmhg", 40, 300},
    {"diastolic_mmhg", 20, 200},
    {"chest_cm", 5, 300},
    {"waist_cm", 5, 300},
    {"hip_cm", 5, 300},
    {"arm_cm", 5, 300},
    {"thigh_cm", 5, 300},
    {"calf_cm", 5, 300},
};

constexpr size_t kOwnKeyLengthMax = 40;

bool IsOwnKey(absl::string_view key) {
  return absl::StartsWith(key, "x_") && key.size() > 2 && key.size() <= kOwnKeyLengthMax &&
         std::all_of(key.begin(), key.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

void CheckMeasure(const Measure& measure,
                  absl::string_view path,
                  errors::FieldViolations& violations) {
  const auto* const known = std::find_if(std::begin(kKnownMeasures),
                                         std::end(kKnownMeasures),
                                         [&](const auto& one) { return one.key == measure.key; });
  if (known == std::end(kKnownMeasures)) {
    if (IsOwnKey(measure.key)) return;
    violations.Add(path, kMeasureUnknown, "is no known measure: begin a key of your own with x_");
    return;
  }
  if (measure.thousandths >= known->min * 1000 && measure.thousandths <= known->max * 1000) return;
  violations.Add(
      path, kMeasureOutOfRange, absl::StrCat("must be ", known->min, " to ", known->max));
}

void CheckMeasures(const std::vector<Measure>& measures,
                   absl::string_view parent,
                   errors::FieldViolations& violations) {
  if (measures.size() > kMeasuresMax) {
    violations.Add(absl::StrCat(parent, "measures"),
                   kTooManyMeasures,
                   absl::StrCat("has ", measures.size(), "; at most ", kMeasuresMax, " are kept"));
  }
  std::set<absl::string_view> seen;
  for (size_t i = 0; i < measures.size(); ++i) {
    const std::string path = absl::StrCat(parent, "measures[", i, "]");
    CheckMeasure(measures[i], path, violations);
    if (!seen.insert(measures[i].key).second) {
      violations.Add(path, kMeasureRepeated, "came before: give one value of it");
    }
  }
}

}  // namespace

AssessmentFields CheckedAssessment(AssessmentFields fields,
                                   Day today,
                                   const EngagementPolicy& policy,
                                   absl::string_view parent,
                                   errors::FieldViolations& violations) {
  const auto path = [parent](absl::string_view field) { return absl::StrCat(parent, field); };
  CheckLine(path("assessor"), kTextLengthMax, fields.assessor, violations);
  if (fields.assessor.empty()) violations.Add(path("assessor"), kAssessorRequired, "say who");
  if (!fields.on) fields.on = today;
  if (*fields.on > today) {
    violations.Add(path("assessment_date"), kDateInFuture, "lies in the future");
  }
  if (!fields.valid_until) {
    fields.valid_until = AddMonthsClamped(*fields.on, policy.assessment_validity_months);
  }
  if (*fields.valid_until < *fields.on) {
    violations.Add(path("valid_until_date"),
                   kValidityBeforeAssessment,
                   "lies before the day of the assessment");
  }
  CheckMeasures(fields.measures, parent, violations);
  CheckNote(path("notes"), kAssessmentNotesLengthMax, fields.notes, violations);
  bool empty = false;
  for (size_t i = 0; i < fields.attachments.size(); ++i) {
    CheckLine(path(absl::StrCat("attachments[", i, "]")),
              kAttachmentLengthMax,
              fields.attachments[i],
              violations);
    empty = empty || fields.attachments[i].empty();
  }
  if (empty || fields.attachments.size() > kAttachmentsMax) {
    violations.Add(
        path("attachments"),
        kTooManyAttachments,
        absl::StrCat("name at most ", kAttachmentsMax, " documents, none of them empty"));
  }
  return fields;
}

bool AssessmentOverdue(const AssessmentFields& fields, Day as_of) {
  return *fields.valid_until < as_of;
}

}  // namespace vinculo::client_registry
