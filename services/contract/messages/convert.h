#pragma once
// Between this service's messages and its domain values.

#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/end.h"
#include "services/contract/domain/import_contract.h"
#include "services/contract/domain/new_contract.h"
#include "services/contract/messages/convert_plan.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/contract/v1/plan_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

// Those of days, money and instants stand beside ours.
using vinculo::FromProto;
using vinculo::ToProto;

inline constexpr char kClients[] = "clients/";
inline constexpr char kReasons[] = "reasons/";

pb::Contract ToProto(const Contract& contract);

// What cannot be read, and what the rules of single fields forbid, is added to the violations;
// fields are named from the resource ("price").
// Of the terms, client and plan are left out: an import may name them in another way.
ContractTerms TermsFromProto(const pb::Contract& contract, errors::FieldViolations* violations);
Uuid ClientFromProto(const pb::Contract& contract, errors::FieldViolations* violations);
Uuid PlanFromProto(const pb::Contract& contract, errors::FieldViolations* violations);
ContractHistory HistoryFromProto(const pb::Contract& contract, errors::FieldViolations* violations);
// Fields are named from the request ("kind").
absl::StatusOr<std::optional<Day>> ActivationFromProto(const pb::ActivateContractRequest& request);
absl::StatusOr<Ending> FromProto(const pb::EndContractRequest& request);

// The violations as those of a request's field: "price" under "contract" is "contract.price". Ok
// when there are none.
absl::Status Under(absl::string_view parent, const errors::FieldViolations& violations);

}  // namespace vinculo::contract
