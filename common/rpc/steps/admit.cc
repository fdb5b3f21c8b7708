#include "common/rpc/steps/admit.h"

#include "common/errors/errors.h"

namespace vinculo::rpc {

absl::Status Admit(ServerCall& call) {
  ServeContext& context = call.context();
  if (call.info().open) return absl::OkStatus();
  if (context.in_flight <= context.max_in_flight) return KeepReceived(call, call.request_bytes());
  context.metrics.shed->Add();
  return errors::ResourceExhausted(
      "SERVER_OVERLOADED", "too many calls in progress; retry later", absl::Seconds(1));
}

absl::Status KeepReceived(ServerCall& call, int64_t bytes) {
  absl::Status kept = call.received.Set(call.memory(), bytes);
  if (!kept.ok()) call.context().metrics.shed->Add();
  return kept;
}

}  // namespace vinculo::rpc
