#pragma once
// Parameters written into the text, for COPY, which takes none.

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/db/params.h"

namespace vinculo::db {

// Puts a quoted literal in the place of each $n outside of strings, quoted names and comments.
// PostgreSQL reads a quoted literal as the type it expects, as it does a parameter. INTERNAL: no
// such parameter, or it is an array.
absl::StatusOr<std::string> WithLiterals(absl::string_view sql, const Params& params);

}  // namespace vinculo::db
