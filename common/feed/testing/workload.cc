#include "common/feed/testing/workload.h"

#include <pqxx/pqxx>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/check.h"
#include "common/db/worker_connection.h"
#include "common/feed/publish.h"
#include "google/protobuf/wrappers.pb.h"

namespace vinculo::feed {
namespace {

int64_t Number(const testing::Database& database, const std::string& sql) {
  int64_t value = 0;
  VINCULO_CHECK(absl::SimpleAtoi(database.Execute(sql), &value));
  return value;
}

void PublishNext(pqxx::transaction_base& tx, const Uuid& tenant, int thing, int events) {
  const pqxx::result row =
      tx.exec_params("SELECT version FROM things WHERE tenant_id = $1 AND id = $2 FOR UPDATE",
                     tenant.ToString(),
                     thing);
  const auto version = row.at(0)[0].as<int64_t>();
  google::protobuf::StringValue payload;
  payload.set_value(absl::StrCat("thing ", thing));
  std::vector<Fact> facts;
  for (int i = 1; i <= events; ++i) {
    facts.push_back({{.aggregate = absl::StrCat("things/", thing),
                      .version = version + i,
                      .occurred_at = absl::Now()},
                     &payload});
  }
  tx.exec_params("UPDATE things SET version = $3 WHERE tenant_id = $1 AND id = $2",
                 tenant.ToString(),
                 thing,
                 version + events);
  Publish(tx, {tenant, "system/test", absl::Now()}, facts);
}

void Write(const std::string& conninfo, const WorkloadOptions& options, uint32_t seed) {
  std::mt19937 random(seed);
  pqxx::connection connection(conninfo);
  for (int i = 0; i < options.transactions_per_thread; ++i) {
    const Uuid tenant = TenantNumber(static_cast<int>(random() % options.tenants));
    std::set<int> things;  // in order, so that writers do not deadlock
    const size_t count = 1 + random() % 3;
    while (things.size() < count) {
      things.insert(static_cast<int>(random() % options.things_per_tenant));
    }
    pqxx::work tx(connection);
    db::SetTenant(tx, tenant.ToString());
    for (const int thing : things)
      PublishNext(tx, tenant, thing, 1 + static_cast<int>(random() % 2));
    if (random() % 6 != 0) tx.commit();
  }
}

}  // namespace

Uuid TenantNumber(int n) {
  return *Uuid::Parse(
      absl::StrCat("00000000-0000-7000-8000-0000000000", absl::Dec(n, absl::kZeroPad2)));
}

void CreateThings(const testing::Database& database) {
  database.Execute(
      absl::StrCat("CREATE TABLE things (tenant_id uuid, id int, version bigint NOT NULL, PRIMARY "
                   "KEY (tenant_id, id));"
                   "GRANT ALL ON things TO ",
                   database.schema(),
                   "_app;"
                   "INSERT INTO things SELECT format('00000000-0000-7000-8000-%s', lpad(t::text, "
                   "12, '0'))::uuid, i, 0 "
                   "FROM generate_series(0, 9) t, generate_series(0, 19) i"));
}

void RunWriters(const testing::Database& database, const WorkloadOptions& options) {
  std::vector<std::thread> threads;
  threads.reserve(options.threads);
  for (int i = 0; i < options.threads; ++i) {
    threads.emplace_back(
        [&, i] { Write(database.app_conninfo(), options, options.seed * 1000 + i); });
  }
  for (std::thread& thread : threads) thread.join();
}

void ChangeThing(const testing::Database& database, const Uuid& tenant, int thing, int events) {
  pqxx::connection connection(database.app_conninfo());
  for (int i = 0; i < events; ++i) {
    pqxx::work tx(connection);
    db::SetTenant(tx, tenant.ToString());
    PublishNext(tx, tenant, thing, 1);
    tx.commit();
  }
}

int64_t CountStaged(const testing::Database& database) {
  return Number(database, "SELECT count(*) FROM outbox_pending");
}

int64_t CountEvents(const testing::Database& database) {
  return Number(database, "SELECT count(*) FROM feed");
}

int64_t CountCommitted(const testing::Database& database) {
  return Number(database, "SELECT sum(version)::bigint FROM things");
}

int64_t CountGaps(const testing::Database& database) {
  return Number(database,
                "SELECT count(*) FROM feed_head h LEFT JOIN (SELECT bucket, count(*) AS events, "
                "min(position) AS first, "
                "max(position) AS last FROM feed GROUP BY bucket) f ON f.bucket = h.bucket "
                "WHERE h.position <> coalesce(f.last, 0) OR f.events <> f.last OR f.first <> 1");
}

int64_t CountOrderViolations(const testing::Database& database) {
  return Number(
      database,
      "SELECT count(*) FROM (SELECT version, lag(version, 1, 0::bigint) OVER (PARTITION BY "
      "tenant_id, "
      "aggregate ORDER BY bucket, position) AS before FROM feed) e WHERE version <> before + 1");
}

}  // namespace vinculo::feed
