#pragma once
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/uuid.h"

namespace vinculo::config {

// UUIDs of tenants, separated by commas; empty: none.
absl::StatusOr<std::vector<Uuid>> ParseTenantList(absl::string_view text);

}  // namespace vinculo::config
