#include "common/rpc/steps/set_deadline.h"

#include "common/base/steady_time.h"

namespace vinculo::rpc {

absl::Status SetDeadline(ServerCall& call) {
  call.deadline_ = call.caller_deadline();
  if (call.deadline_ != absl::InfiniteFuture() || call.info().endless) return absl::OkStatus();
  const ServeContext& context = call.context();
  call.deadline_ =
      SteadyNow() + (call.info().kind == MethodKind::kUnary ? context.default_deadline
                                                            : context.default_stream_deadline);
  return absl::OkStatus();
}

}  // namespace vinculo::rpc
