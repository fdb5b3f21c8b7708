#pragma once
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/assessment.h"
#include "vinculo/client_registry/v1/assessment_service.pb.h"

namespace vinculo::client_registry {

v1::Assessment ToProto(const Assessment& assessment);

// What the caller says, unchecked; what cannot even be read is a violation, its path after
// `parent`.
AssessmentFields FromProto(const v1::Assessment& assessment,
                           absl::string_view parent,
                           errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
