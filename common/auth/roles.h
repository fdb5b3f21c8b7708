#pragma once
// What the roles of a token may do. The one place: docs/operations.md repeats this table.
//
//   admin   everything
//   staff   the whole portfolio and its reports; sees the jobs and the clock, moves neither
//   viewer  reads the portfolio and runs reports; no export
//   bi      runs, streams and exports reports; no single client or contract

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace vinculo::auth {

// Empty for a role that is not known: it grants nothing.
const std::vector<std::string>& PermissionsOf(absl::string_view role);

}  // namespace vinculo::auth
