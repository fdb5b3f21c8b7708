#include "common/db/testdata/items.h"

#include "absl/strings/str_cat.h"
#include "common/db/awaiters.h"
#include "common/db/batch.h"
#include "common/testing/fakes.h"

namespace vinculo::db::items {
namespace {

const Migration kFiles[] = {{"0100_create_items", R"sql(
CREATE TABLE items (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  code text NOT NULL,
  quantity bigint NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, item_id),
  CONSTRAINT items_code_key UNIQUE (tenant_id, code),
  CONSTRAINT items_quantity_not_negative CHECK (quantity >= 0)
);
SELECT tenant_table('items');
CREATE TABLE parts (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, item_id),
  CONSTRAINT parts_item_fkey FOREIGN KEY (tenant_id, item_id) REFERENCES items
);
SELECT tenant_table('parts');
CREATE TABLE signals (tenant_id uuid NOT NULL, n int NOT NULL, PRIMARY KEY (tenant_id, n));
SELECT worker_table('signals');
)sql"}};

constexpr auto kShort = StatementClass::kShort;
constexpr auto kLong = StatementClass::kLong;

}  // namespace

const Statement kInsertItem{
    "insert_item", "INSERT INTO items (tenant_id, item_id, code) VALUES ($1, $2, $3)", kShort};
const Statement kGetItem{
    "get_item",
    "SELECT quantity, version FROM items WHERE tenant_id = $1 AND item_id = $2",
    kShort};
const Statement kGetItemForUpdate{
    "get_item_for_update",
    "SELECT quantity, version FROM items WHERE tenant_id = $1 AND item_id = $2 FOR UPDATE",
    kShort};
const Statement kSetQuantity{"set_quantity",
                             "WITH u AS (UPDATE items SET quantity = $4, version = version + 1"
                             " WHERE tenant_id = $1 AND item_id = $2 AND version = $3 RETURNING 1)"
                             " SELECT ensure_one(count(*)) FROM u",
                             kShort};
const Statement kAddQuantity{
    "add_quantity",
    "UPDATE items SET quantity = quantity + $3 WHERE tenant_id = $1 AND item_id = $2",
    kShort};
const Statement kInsertPart{
    "insert_part", "INSERT INTO parts (tenant_id, item_id) VALUES ($1, $2)", kShort};
const Statement kCountItems{"count_items", "SELECT count(*) FROM items", kShort};
const Statement kSleep{"sleep", "SELECT 1 FROM pg_sleep($1)", kShort};
const Statement kSleepLong{"sleep_long", "SELECT 1 FROM pg_sleep($1)", kLong};
const Statement kNumbers{
    "numbers", "SELECT generate_series(1, $1::bigint), repeat('x', 100)", kLong};

namespace {

const Statement* const kStatements[] = {&kInsertItem,
                                        &kGetItem,
                                        &kGetItemForUpdate,
                                        &kSetQuantity,
                                        &kAddQuantity,
                                        &kInsertPart,
                                        &kCountItems,
                                        &kSleep,
                                        &kSleepLong,
                                        &kNumbers};

}  // namespace

const StatementList kAll{kStatements, std::size(kStatements)};
const MigrationList kMigrations{kFiles, std::size(kFiles)};

Quantity Of(int64_t value) {
  Quantity quantity;
  quantity.set_value(value);
  return quantity;
}

Uuid Id(uint64_t n) { return testing::SequentialIds::At(n); }

Task<Quantity> Add(Tx& tx, Uuid id, int64_t more) {
  CO_ASSIGN_OR_RETURN(
      const Rows rows,
      co_await tx.Query(tx.locking() ? kGetItemForUpdate : kGetItem, tx.tenant(), id));
  if (rows.empty()) co_return absl::NotFoundError("item");
  const int64_t quantity = rows[0].Int(0) + more;
  tx.Enqueue(kSetQuantity, tx.tenant(), id, rows[0].Int(1), quantity);
  co_return Of(quantity);
}

Task<int64_t> CountWithoutTenant(rpc::Call& call) {
  auto batch = std::make_shared<Batch>();
  batch->script.Add(kCountItems);
  BatchAwaiter awaiter(call, batch, Lane::kRead);
  CO_RETURN_IF_ERROR(co_await awaiter);
  co_return batch->rows.back()[0].Int(0);
}

DatabaseTest::DatabaseTest(EngineOptions options) : loop_(NewLoop(std::move(options))) {}

std::unique_ptr<testing::Loop> DatabaseTest::NewLoop(EngineOptions options) const {
  options.conninfo = database_.app_conninfo();
  options.statements = {kAll};
  return std::make_unique<testing::Loop>(std::move(options));
}

void DatabaseTest::Plant(uint64_t id, const std::string& code, Uuid tenant) {
  database_.Execute(absl::StrCat("INSERT INTO items (tenant_id, item_id, code) VALUES ('",
                                 tenant.ToString(),
                                 "', '",
                                 Id(id).ToString(),
                                 "', '",
                                 code,
                                 "')"));
}

int64_t DatabaseTest::QuantityOf(uint64_t id) {
  return std::stoll(database_.Execute(
      absl::StrCat("SELECT quantity FROM items WHERE item_id = '", Id(id).ToString(), "'")));
}

}  // namespace vinculo::db::items
