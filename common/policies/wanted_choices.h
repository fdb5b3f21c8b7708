#pragma once
#include <optional>
#include <string>

#include "absl/container/btree_map.h"
#include "absl/status/statusor.h"
#include "common/parameters/parameter.h"
#include "vinculo/parameters/v1/policy.pb.h"

namespace vinculo::policies {

// By key: what is to be chosen, as stored; nothing: to return to what is inherited.
using WantedChoices = absl::btree_map<std::string, std::optional<std::string>>;

// What an update wants of the parameters. Every violation is answered at once: PARAMETER_UNKNOWN,
// PARAMETER_NOT_IN_MASK, and those of parameters::Check.
absl::StatusOr<WantedChoices> WantedChoicesOf(const parameters::Table& table,
                                              const parameters::v1::UpdatePolicyRequest& request);

}  // namespace vinculo::policies
