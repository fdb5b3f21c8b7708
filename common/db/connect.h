#pragma once
// Where the database is and as whom to connect.

#include <string>

#include "absl/status/statusor.h"

namespace vinculo::db {

struct ConnectionOptions {
  std::string url;            // libpq URI or conninfo, without user
  std::string user;           // contract_app
  std::string password_file;  // pgpass format, mode 0600; empty: libpq's own rules
  std::string schema;         // search_path
  std::string application_name = "vinculo";
};

// A libpq connection string (key='value' ...) with all of the above, keepalives that notice a dead
// network within half a minute, and the session in UTC. INVALID_ARGUMENT, reason
// DATABASE_URL_INVALID, when the url does not parse.
absl::StatusOr<std::string> ConnectionString(const ConnectionOptions& options);

}  // namespace vinculo::db
