#include "common/rpc/sleep.h"

#include <utility>

namespace vinculo::rpc {

void Sleep::await_suspend(std::coroutine_handle<> waiter) {
  waiter_ = waiter;
  call_.AddHook(this);
  call_.loop().Arm(*this);
}

bool Sleep::await_resume() {
  Unlink();
  return !call_.cancelled() && !call_.draining();
}

void Sleep::OnTime() { Wake(); }

void Sleep::OnCancel() {
  if (waiter_) call_.loop().Disarm(*this);
  Wake();
}

void Sleep::OnDrain() {
  if (waiter_) call_.loop().Disarm(*this);
  Wake();
}

void Sleep::Wake() {
  if (const auto waiter = std::exchange(waiter_, {})) call_.loop().Post(waiter);
}

}  // namespace vinculo::rpc
