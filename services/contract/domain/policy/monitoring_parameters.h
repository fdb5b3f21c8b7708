#pragma once
// C-25, C-26, C-28. What a tenant decides about debt policies and releases.

#include <vector>

#include "common/parameters/effective.h"
#include "common/parameters/parameter.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/domain/monitoring/release_eligibility.h"

namespace vinculo::contract {

inline constexpr char kDebtPolicy[] = "debt_policy";
inline constexpr char kTrustUnlockDays[] = "trust_unlock_days";
inline constexpr char kTrustUnlockIntervalDays[] = "trust_unlock_interval_days";
inline constexpr char kTrustUnlockByClient[] = "trust_unlock_by_client";
inline constexpr char kTemporaryReleaseDays[] = "temporary_release_days";
inline constexpr char kTemporaryReleaseIntervalDays[] = "temporary_release_interval_days";

std::vector<parameters::Parameter> MonitoringParameters();

// Those of a kind; a manual release has none.
ReleaseRules ReleaseRulesOf(const parameters::Values& values, ReleaseKind kind);

}  // namespace vinculo::contract
