#pragma once
// Between this service's messages and its domain values.

#include "absl/status/statusor.h"
#include "common/rpc/convert.h"
#include "services/fidelity/domain/alert.h"
#include "services/fidelity/domain/alert_rule.h"
#include "vinculo/fidelity/v1/alert_service.pb.h"

namespace vinculo::fidelity {

namespace pb = ::vinculo::fidelity::v1;

// Those of days, money and instants stand beside ours.
using vinculo::FromProto;
using vinculo::ToProto;

inline constexpr char kClients[] = "clients/";
inline constexpr char kContracts[] = "contracts/";

pb::AlertRule ToProto(const AlertRule& rule);
pb::Alert ToProto(const Alert& alert);

// The rule of a request's field "alert_rule"; all violations at once.
absl::StatusOr<AlertRule> FromProto(const pb::AlertRule& rule);

}  // namespace vinculo::fidelity
