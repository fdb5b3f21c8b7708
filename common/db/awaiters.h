#pragma once
// What the coroutines of a unit of work wait for.

#include <coroutine>
#include <memory>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/db/batch.h"
#include "common/db/engine.h"
#include "common/rpc/call.h"

namespace vinculo::db {

class Connection;

// co_await gives the status of the batch once its Sync is confirmed. When the call is cancelled a
// shared batch is left to itself and an exclusive connection is cancelled and closed; a batch that
// commits is always waited for.
class BatchAwaiter final : private rpc::CancelHook {
 public:
  BatchAwaiter(rpc::Call& call, std::shared_ptr<Batch> batch, Lane lane)
      : call_(call), batch_(std::move(batch)), lane_(lane) {}
  BatchAwaiter(rpc::Call& call, std::shared_ptr<Batch> batch, Connection& connection)
      : call_(call), batch_(std::move(batch)), lane_(Lane::kWrite), connection_(&connection) {}

  bool await_ready();
  void await_suspend(std::coroutine_handle<> waiter);
  absl::Status await_resume();

 private:
  void OnCancel() override;

  rpc::Call& call_;
  std::shared_ptr<Batch> batch_;
  const Lane lane_;
  Connection* connection_ = nullptr;
  bool gave_up_ = false;
};

// co_await gives an exclusive connection, in the order of asking.
class ConnectionAwaiter final : private rpc::CancelHook {
 public:
  explicit ConnectionAwaiter(rpc::Call& call) : call_(call) {}

  bool await_ready();
  void await_suspend(std::coroutine_handle<> waiter);
  absl::StatusOr<Connection*> await_resume();

 private:
  friend class Engine;
  void OnCancel() override;
  void Give(Connection& connection);
  void Fail(absl::Status status);

  rpc::Call& call_;
  absl::Time asked_at_;
  Connection* connection_ = nullptr;
  absl::Status status_;
  std::coroutine_handle<> waiter_;
};

}  // namespace vinculo::db
