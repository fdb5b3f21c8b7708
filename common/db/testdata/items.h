#pragma once
// A small schema for the tests of this folder: items with a version, a unique code and a child
// table.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "common/base/task.h"
#include "common/db/database.h"
#include "common/db/sql.h"
#include "common/db/statement.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "google/protobuf/wrappers.pb.h"

namespace vinculo::db::items {

extern const StatementList kAll;
extern const MigrationList kMigrations;

extern const Statement kInsertItem;        // tenant, id, code
extern const Statement kGetItem;           // tenant, id: quantity, version
extern const Statement kGetItemForUpdate;  // the same, locked
extern const Statement kSetQuantity;       // tenant, id, version, quantity: guarded
extern const Statement kAddQuantity;       // tenant, id, quantity: no guard, takes the row's lock
extern const Statement kInsertPart;        // tenant, id: of an item
extern const Statement
    kCountItems;                // no tenant in the WHERE clause: row level security alone decides
extern const Statement kSleep;  // seconds
extern const Statement kSleepLong;  // seconds; declared long
extern const Statement kNumbers;    // long: n rows

// A response: any protobuf message will do.
using Quantity = google::protobuf::Int64Value;
Quantity Of(int64_t value);

Uuid Id(uint64_t n);

// Reads the item, adds to its quantity and saves it, as a repository does.
Task<Quantity> Add(Tx& tx, Uuid id, int64_t more);

// How many items a statement on the shared read lane sees that comes without a tenant: none, or the
// lane's connection has kept the tenant of a call before.
Task<int64_t> CountWithoutTenant(rpc::Call& call);

class DatabaseTest : public ::testing::Test {
 protected:
  explicit DatabaseTest(EngineOptions options = {});

  // A loop of its own, with these options.
  std::unique_ptr<testing::Loop> NewLoop(EngineOptions options) const;
  // Plants an item as the test tenant's, or another's.
  void Plant(uint64_t id, const std::string& code, Uuid tenant = testing::TestTenant());
  int64_t QuantityOf(uint64_t id);

  testing::Database database_{"dbtest", {sql::kMigrations, kMigrations}};
  std::unique_ptr<testing::Loop> loop_;
  Database db_;
};

}  // namespace vinculo::db::items
