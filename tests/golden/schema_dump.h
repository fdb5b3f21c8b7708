#pragma once
#include <string>

#include "common/testing/database.h"

namespace vinculo::testing {

// The database's schema by pg_dump, to be read and compared: types, tables, views, indexes,
// constraints and policies, those of a table together, without what differs between minor versions
// of PostgreSQL. Functions and grants are left out: migrations have them in whole.
std::string SchemaDump(const Database& database);

}  // namespace vinculo::testing
