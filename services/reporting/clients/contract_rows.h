#pragma once
#include "absl/status/statusor.h"
#include "services/reporting/storage/portfolio_rows.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/contract/v1/plan_service.pb.h"

namespace vinculo::reporting {

absl::StatusOr<PlanRow> FromProto(const contract::v1::Plan& plan, int64_t version);

// `told_on` is the civil day in the tenant's zone from which the event holds: how the contract
// stands is dated by it.
absl::StatusOr<ContractRow> FromProto(const contract::v1::Contract& contract,
                                      int64_t version,
                                      Day told_on);

}  // namespace vinculo::reporting
