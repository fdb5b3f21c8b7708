#include "common/rpc/call.h"

namespace vinculo::rpc {

void CancelHook::Unlink() {
  if (link_ == nullptr) return;
  *link_ = next_;
  if (next_ != nullptr) next_->link_ = link_;
  link_ = nullptr;
  next_ = nullptr;
}

void Call::AddHook(CancelHook* hook) {
  hook->next_ = hooks_;
  hook->link_ = &hooks_;
  if (hooks_ != nullptr) hooks_->link_ = &hook->next_;
  hooks_ = hook;
}

void Call::Cancel() {
  cancelled_ = true;
  while (hooks_ != nullptr) {
    CancelHook* hook = hooks_;
    hook->Unlink();
    hook->OnCancel();
  }
}

void Call::Drain() {
  if (std::exchange(draining_, true)) return;
  // A hook may only post its coroutine to the loop, so the list does not change under this walk.
  for (CancelHook* hook = hooks_; hook != nullptr; hook = hook->next_) hook->OnDrain();
}

}  // namespace vinculo::rpc
