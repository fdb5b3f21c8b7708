#pragma once
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/graduation.h"
#include "services/client_registry/domain/engagement/modality.h"
#include "vinculo/client_registry/v1/graduation_service.pb.h"
#include "vinculo/client_registry/v1/modality_service.pb.h"

namespace vinculo::client_registry {

v1::Modality ToProto(const Modality& modality);
v1::Graduation ToProto(const Graduation& graduation,
                       const Modality& modality,
                       const GraduationProgress& progress);

// What the caller says, unchecked; what cannot even be read is a violation, its path after
// `parent`.
ModalityFields FromProto(const v1::Modality& modality);
FirstGrade FromProto(const v1::Graduation& graduation,
                     absl::string_view parent,
                     errors::FieldViolations& violations);
absl::StatusOr<Evaluation> FromProto(const v1::Evaluation& evaluation);
absl::StatusOr<Promotion> FromProto(const v1::PromoteGraduationRequest& request);

}  // namespace vinculo::client_registry
