#pragma once
// Between messages and domain values of plans.

#include "common/errors/errors.h"
#include "services/contract/domain/plan.h"
#include "vinculo/contract/v1/plan_service.pb.h"

namespace vinculo::contract {

inline constexpr char kDocumentTemplates[] = "documentTemplates/";

v1::Plan ToProto(const Plan& plan);

// What cannot be read, and what the rules of a plan forbid, is added to the violations; fields are
// named from the plan ("price"). Output-only fields are not read.
Plan FromProto(const v1::Plan& plan, errors::FieldViolations* violations);

}  // namespace vinculo::contract
