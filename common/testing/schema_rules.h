#pragma once
// What holds for every schema of the suite, written once and instantiated by each service:
//
//   TEST(ContractSchema, KeepsTheRules) {
//     testing::Database database("contract", kAllMigrations);
//     EXPECT_THAT(testing::SchemaViolations(database), ::testing::IsEmpty());
//   }
//   TEST(ContractSchema, PreparesEveryQuery) {
//     EXPECT_THAT(testing::UnpreparableStatements(database, {contract::sql::kAll}),
//     ::testing::IsEmpty());
//   }

#include <set>
#include <string>
#include <vector>

#include "common/db/statement.h"
#include "common/testing/database.h"

namespace vinculo::testing {

// One sentence per broken rule: every table has a tenant_id, which leads its primary key and every
// index; row level security is enabled and forced, with a policy by app.tenant; foreign keys stay
// inside a tenant; no sequence, no trigger; views are security_invoker. `without_tenant` names the
// tables of the machinery (feed_head, leases) that have no tenant_id by their nature; of those no
// row level security is asked.
std::vector<std::string> SchemaViolations(const Database& database,
                                          const std::set<std::string>& without_tenant = {});

// One sentence per embedded statement that S_app cannot prepare against the migrated schema. The
// placeholders of composed lists (/*filter*/, /*keyset*/ and, behind ORDER BY, /*order*/) are
// filled with what changes nothing.
std::vector<std::string> UnpreparableStatements(const Database& database,
                                                const std::vector<db::StatementList>& statements);

}  // namespace vinculo::testing
