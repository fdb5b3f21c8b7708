#pragma once
#include "absl/time/time.h"
#include "common/rpc/call.h"
#include "common/rpc/loop.h"

namespace vinculo::rpc {

// A part of a call that may take only so long: the same caller and connections, an earlier
// deadline. When that has come, what waits on its behalf is cancelled and the call itself goes on.
// The call outlives it.
class LimitedCall final : public Call, private CancelHook, private Timer {
 public:
  LimitedCall(Call& call, absl::Duration time);
  ~LimitedCall() override;

  absl::string_view metadata(absl::string_view name) const override { return call_.metadata(name); }
  // Its time is over, and the call's is not.
  bool late() const { return late_; }

 private:
  void OnCancel() override { Cancel(); }
  void OnDrain() override { Drain(); }
  void OnTime() override;

  Call& call_;
  bool late_ = false;
};

}  // namespace vinculo::rpc
