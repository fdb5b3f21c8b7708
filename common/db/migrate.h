#pragma once
// Brings a schema to the state that the binary expects.

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/db/statement.h"

namespace vinculo::db {

// Applies what is missing, in the order given, each file in a transaction of its own. Several
// processes may do it at once: they wait for each other. `conninfo` connects as the schema's owner.
// FAILED_PRECONDITION: MIGRATION_EDITED (an applied file has another text now), SCHEMA_NEWER (the
// schema has a migration that this binary does not know), MIGRATION_FAILED (with its name; nothing
// of it stays).
absl::Status Migrate(const std::string& conninfo, const std::vector<MigrationList>& lists);

// Ok when exactly these migrations are applied. As Migrate, and SCHEMA_OLDER; any role of the
// schema may ask.
absl::Status CheckSchema(const std::string& conninfo, const std::vector<MigrationList>& lists);

// SHA-256 of the text, in hex: what schema_migrations keeps.
std::string ChecksumOf(const Migration& migration);

}  // namespace vinculo::db
