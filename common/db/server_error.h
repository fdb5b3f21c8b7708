#pragma once
// What libpq says about a failed statement.

#include <libpq-fe.h>

#include "absl/strings/string_view.h"
#include "common/db/sqlstate.h"

namespace vinculo::db {

ServerError ErrorOf(const PGresult* result, absl::string_view statement);

}  // namespace vinculo::db
