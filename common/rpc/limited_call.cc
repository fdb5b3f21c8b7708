#include "common/rpc/limited_call.h"

#include <algorithm>

namespace vinculo::rpc {

LimitedCall::LimitedCall(Call& call, absl::Duration time) : Timer(time), call_(call) {
  principal_ = call.principal();
  method_ = call.method();
  call_id_ = call.call_id();
  request_id_ = call.request_id();
  request_hash_ = call.request_hash();
  now_ = call.now();
  deadline_ = std::min(call.deadline(), at());
  cancelled_ = call.cancelled();
  draining_ = call.draining();
  engine_ = &call.engine();
  loop_ = &call.loop();
  memory_ = call.memory();
  call_.AddHook(this);
  loop_->Arm(*this);
}

LimitedCall::~LimitedCall() { loop_->Disarm(*this); }

void LimitedCall::OnTime() {
  late_ = !cancelled_;
  Cancel();
}

}  // namespace vinculo::rpc
