// PostgreSQL crashes and comes back while calls are in progress.

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/db/testdata/items.h"
#include "common/errors/errors.h"
#include "common/testing/fakes.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using items::Id;
using items::Of;
using items::Quantity;
using testing::FakeCall;
using testing::IsError;
using testing::IsOk;

class Restart : public ::testing::Test {
 protected:
  std::unique_ptr<testing::Loop> NewLoop() {
    EngineOptions options;
    options.conninfo = database_.app_conninfo();
    options.statements = {items::kAll};
    return std::make_unique<testing::Loop>(std::move(options));
  }

  // Half creates, half transitions of one item.
  Task<Quantity> Write(rpc::Call& call, uint64_t n) {
    co_return co_await db_.WriteOnce(call, [n](Tx& tx) -> Task<Quantity> {
      if (n % 2 == 1) co_return co_await items::Add(tx, Id(0), 1);
      tx.Enqueue(items::kInsertItem, tx.tenant(), Id(n), absl::StrCat("code", n));
      co_return Of(static_cast<int64_t>(n));
    });
  }

  // Repeats the request, with its request_id, until it is answered; as a client does.
  Detached Persist(testing::Loop& loop, uint64_t n) {
    for (;;) {
      FakeCall call(loop, {.request_id = Id(1'000'000 + n).ToString()});
      const auto answer = co_await Write(call, n);
      if (answer.ok()) break;
      EXPECT_EQ(answer.status().code(), absl::StatusCode::kUnavailable)
          << testing::Describe(answer.status());
      ++failures_;
      if (errors::ReasonOf(answer.status()) == "OUTCOME_UNKNOWN") ++unknown_;
      Later later(loop);
      co_await later;
    }
    ++acknowledged_;
  }

  // Comes back in the next turn of the loop.
  struct Later {
    explicit Later(testing::Loop& loop) : loop(loop) {}
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiter) {
      loop.RunSoon([waiter] { waiter.resume(); });
    }
    void await_resume() const {}
    testing::Loop& loop;
  };

  testing::Postgres postgres_;
  testing::Database database_{"dbtest", {sql::kMigrations, items::kMigrations}, postgres_};
  Database db_;
  int acknowledged_ = 0;
  int failures_ = 0;
  int unknown_ = 0;
};

TEST_F(Restart, AcknowledgedWritesAreThereExactlyOnce) {
  constexpr int kCalls = 600;
  constexpr int kInFlight = 30;
  const auto loop = NewLoop();
  database_.Execute(absl::StrCat("INSERT INTO items (tenant_id, item_id, code) VALUES ('",
                                 testing::TestTenant().ToString(),
                                 "', '",
                                 Id(0).ToString(),
                                 "', 'counter')"));
  int started = 0;
  const auto run_until = [&](int acknowledged) {
    while (acknowledged_ < acknowledged) {
      while (started < kCalls && started - acknowledged_ < kInFlight) Persist(*loop, ++started);
      loop->Turn();
    }
  };
  for (int crash = 1; crash <= 2; ++crash) {
    run_until(crash * kCalls / 3);
    postgres_.Stop();
    for (int i = 0; i < 20; ++i) loop->Turn();
    postgres_.Start();
  }
  run_until(kCalls);
  EXPECT_GT(failures_, 0);
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM items"), absl::StrCat(kCalls / 2 + 1));
  EXPECT_EQ(database_.Execute("SELECT quantity FROM items WHERE code = 'counter'"),
            absl::StrCat(kCalls / 2));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM idempotency"), absl::StrCat(kCalls));
}

TEST_F(Restart, CallsAreRefusedWhileItIsAwayAndServedAfterwards) {
  const auto loop = NewLoop();
  postgres_.Stop();
  loop->RunUntil([&] { return !loop->engine().Ready(); });
  const auto count = [](Tx& tx) -> Task<int64_t> {
    CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kCountItems));
    co_return rows[0].Int(0);
  };
  FakeCall call(*loop);
  EXPECT_THAT(loop->Run(db_.Read(call, count)),
              IsError(absl::StatusCode::kUnavailable, "DATABASE_UNAVAILABLE"));
  EXPECT_THAT(loop->Run(db_.ReadLong(call, count)),
              IsError(absl::StatusCode::kUnavailable, "DATABASE_UNAVAILABLE"));
  EXPECT_THAT(loop->Run(db_.Write(call, count)),
              IsError(absl::StatusCode::kUnavailable, "DATABASE_UNAVAILABLE"));
  postgres_.Start();
  loop->RunUntil([&] { return loop->engine().Ready(); });
  EXPECT_THAT(loop->Run(db_.Read(call, count)), IsOk());
  EXPECT_THAT(loop->Run(db_.ReadLong(call, count)), IsOk());
}

}  // namespace
}  // namespace vinculo::db
