#pragma once
#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/assessment.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"

namespace vinculo::client_registry {

inline constexpr int kMeasuresMax = 50;
inline constexpr int kAttachmentsMax = 20;
inline constexpr int kAttachmentLengthMax = 200;
inline constexpr int kAssessmentNotesLengthMax = 4000;

// The assessment as it is stored: trimmed, its day filled in (today) and the last day that it
// is good for (the policy's months later, clamped to the month's end). Measures are known ones
// within what a person has, or the tenant's own ("x_"), each once. Rules that it breaks are added
// to `violations`, paths after `parent`.
AssessmentFields CheckedAssessment(AssessmentFields fields,
                                   Day today,
                                   const EngagementPolicy& policy,
                                   absl::string_view parent,
                                   errors::FieldViolations& violations);

// Overdue from the day after the last one that it is good for.
bool AssessmentOverdue(const AssessmentFields& fields, Day as_of);

}  // namespace vinculo::client_registry
