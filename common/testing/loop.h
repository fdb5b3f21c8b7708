#pragma once
// Runs handlers and repositories in the test's thread, without gRPC: a loop with one engine, and
// calls that a test makes up.
//
//   FakeCall call(loop, {.tenant = kTenant, .now = kNow});
//   EXPECT_THAT(loop.Run(GetClient(call, deps, request)), IsOk());
//   const auto rows = loop.Read(call, [&](db::Tx& tx) { return tx.Query(sql::kGetClient, ...); });

#include <coroutine>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/base/task.h"
#include "common/db/database.h"
#include "common/db/engine.h"
#include "common/rpc/call.h"
#include "common/rpc/loop.h"
#include "common/testing/database.h"

namespace vinculo::testing {

// The tenant of tests that need only one.
Uuid TestTenant();

class Loop final : public rpc::Loop {
 public:
  // Waits until the engine is ready.
  Loop(const Database& database, std::vector<db::StatementList> statements);
  explicit Loop(db::EngineOptions options);
  ~Loop() override;

  db::Engine& engine() { return *engine_; }

  // Runs the task to its end; at most `limit`, then the test program stops.
  template <class T>
  typename Task<T>::Result Run(Task<T> task, absl::Duration limit = absl::Seconds(60)) {
    std::optional<typename Task<T>::Result> result;
    Start(std::move(task), [&result](typename Task<T>::Result r) { result.emplace(std::move(r)); });
    RunUntil([&result] { return result.has_value(); }, limit);
    return *std::move(result);
  }

  // Starts a task and goes on; its result goes to the function. RunUntil drives it.
  template <class T>
  void Start(Task<T> task, std::function<void(typename Task<T>::Result)> done) {
    Drive(std::move(task), std::move(done));
  }
  void RunUntil(const std::function<bool()>& condition, absl::Duration limit = absl::Seconds(60));
  // One turn; waits at most so long for the database.
  void Turn(absl::Duration wait = absl::Milliseconds(1));

  void Post(std::coroutine_handle<> coroutine) override;
  void RunSoon(std::function<void()> function) override;
  void Arm(rpc::Timer& timer) override;
  void Disarm(rpc::Timer& timer) override;

 private:
  template <class T>
  static Detached Drive(Task<T> task, std::function<void(typename Task<T>::Result)> done) {
    auto result = co_await std::move(task);
    done(std::move(result));
  }

  std::unique_ptr<db::Engine> engine_;
  std::vector<rpc::Timer*> timers_;
  std::mutex mutex_;
  std::vector<std::function<void()>> soon_;
};

struct FakeCallOptions {
  Uuid tenant = TestTenant();
  std::string actor = "users/test";
  std::vector<std::string> permissions = {"*"};
  std::string method = "/vinculo.test.v1.TestService/Test";
  // Empty: a new one of its own.
  std::string request_id;
  // Empty: derived from method and request_id, so the same id comes with the same request.
  std::string request_hash;
  absl::Time now = absl::FromUnixSeconds(1'767'225'600);  // 2026-01-01T00:00:00Z
  absl::Time deadline = absl::InfiniteFuture();
};

class FakeCall final : public rpc::Call {
 public:
  explicit FakeCall(Loop& loop, FakeCallOptions options = {});
  absl::string_view metadata(absl::string_view name) const override { return ""; }
  using rpc::Call::Cancel;
  using rpc::Call::Drain;
};

}  // namespace vinculo::testing
