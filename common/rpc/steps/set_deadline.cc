#include "common/rpc/steps/set_deadline.h"

#include "common/base/steady_time.h"

namespace vinculo::rpc {

absl::Status SetDeadline(ServerCall& call) {
  call.deadline_ = call.caller_deadline();
  if (call.deadline_ == absl::InfiniteFuture() && call.info().kind == MethodKind::kUnary) {
    call.deadline_ = SteadyNow() + call.context().default_deadline;
  }
  return absl::OkStatus();
}

}  // namespace vinculo::rpc
