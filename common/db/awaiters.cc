#include "common/db/awaiters.h"

#include <utility>

#include "common/base/steady_time.h"
#include "common/db/connection.h"

namespace vinculo::db {
namespace {

absl::Status CallCancelled() { return absl::CancelledError("the call was cancelled"); }

}  // namespace

bool BatchAwaiter::await_ready() {
  batch_->status = batch_->script.params().status();
  if (batch_->status.ok() && call_.cancelled()) batch_->status = CallCancelled();
  if (batch_->status.ok() && connection_ != nullptr && !connection_->up()) {
    batch_->status = ConnectionLost(/*outcome_unknown=*/false);
    batch_->failure = FailureKind::kLost;
  }
  if (batch_->status.ok() && connection_ == nullptr) {
    batch_->status = call_.engine().Submit(batch_, lane_);
  }
  return !batch_->status.ok();
}

void BatchAwaiter::await_suspend(std::coroutine_handle<> waiter) {
  batch_->waiter = waiter;
  if (!batch_->commits) call_.AddHook(this);
  if (connection_ != nullptr) connection_->Send({batch_});
}

absl::Status BatchAwaiter::await_resume() {
  Unlink();
  return gave_up_ ? CallCancelled() : batch_->status;
}

void BatchAwaiter::OnCancel() {
  const std::coroutine_handle<> waiter = std::exchange(batch_->waiter, {});
  if (!waiter) return;  // its answer is here already
  gave_up_ = true;
  call_.engine().Post(waiter);
  if (connection_ != nullptr) connection_->Abandon();
}

bool ConnectionAwaiter::await_ready() {
  if (call_.cancelled()) {
    status_ = CallCancelled();
    return true;
  }
  asked_at_ = SteadyNow();
  return call_.engine().TakeIdle(*this);
}

void ConnectionAwaiter::await_suspend(std::coroutine_handle<> waiter) {
  waiter_ = waiter;
  call_.AddHook(this);
  call_.engine().Enqueue(*this);
}

absl::StatusOr<Connection*> ConnectionAwaiter::await_resume() {
  Unlink();
  if (!status_.ok()) return status_;
  return connection_;
}

void ConnectionAwaiter::Give(Connection& connection) {
  connection_ = &connection;
  connection.leased = true;
  if (waiter_) call_.engine().Post(waiter_);
}

void ConnectionAwaiter::Fail(absl::Status status) {
  status_ = std::move(status);
  call_.engine().Post(waiter_);
}

void ConnectionAwaiter::OnCancel() {
  // A connection that is on its way is used by a cancelled call, which fails at its first statement
  // and gives it back.
  if (connection_ != nullptr || !status_.ok()) return;
  call_.engine().Leave(*this);
  Fail(CallCancelled());
}

}  // namespace vinculo::db
