#include <gmock/gmock.h>

#include <pqxx/pqxx>

#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/filter/condition.h"
#include "common/imports/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "services/client_registry/storage/activity/testing_clients.h"
#include "services/client_registry/storage/client_list.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using ::testing::HasSubstr;

class RuleR28CustomValueIndex : public ::testing::Test {
 protected:
  RuleR28CustomValueIndex() {
    PlantClients(database_, 1, 2000);
    database_.Execute(
        "UPDATE clients SET custom_fields = jsonb_build_object('locker', right(client_id::text, "
        "4), 'height', 1.6)");
    database_.Execute("ANALYZE clients");
  }

  // How the service's role would read the clients of a filter, row level security and all.
  std::string Plan(CustomFieldType type, const std::string& key, const std::string& filter) {
    CustomField field;
    field.spec.key = key;
    field.spec.type = type;
    const auto condition = filter::Compile(ClientListSchema({field}), filter, 2);
    EXPECT_TRUE(condition.ok()) << condition.status();
    pqxx::connection connection(database_.app_conninfo());
    pqxx::work tx(connection);
    const std::string tenant = testing::TestTenant().ToString();
    tx.exec_params("SELECT set_config('app.tenant', $1, true)", tenant);
    std::string plan;
    for (const pqxx::row& row :
         tx.exec_params("EXPLAIN SELECT client_id FROM clients WHERE tenant_id = $1::uuid AND " +
                            condition->sql,
                        tenant,
                        condition->parameters.at(0))) {
      plan += row[0].as<std::string>() + "\n";
    }
    return plan;
  }

  testing::Database database_{"registry",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations,
                               imports::sql::kMigrations}};
};

TEST_F(RuleR28CustomValueIndex, FindsTextsAndNumbers) {
  EXPECT_THAT(Plan(CustomFieldType::kText, "locker", "custom.locker = \"0077\""),
              HasSubstr("clients_by_custom_values"));
  EXPECT_THAT(Plan(CustomFieldType::kNumber, "height", "custom.height = 2.70"),
              HasSubstr("clients_by_custom_values"));
}

}  // namespace
}  // namespace vinculo::client_registry
