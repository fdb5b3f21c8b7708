#include "common/rpc/steps/admit.h"

#include "common/errors/errors.h"

namespace vinculo::rpc {

absl::Status Admit(ServerCall& call) {
  ServeContext& context = call.context();
  if (call.info().open || context.in_flight <= context.max_in_flight) return absl::OkStatus();
  context.metrics.shed->Add();
  return errors::ResourceExhausted(
      "SERVER_OVERLOADED", "too many calls in progress; retry later", absl::Seconds(1));
}

}  // namespace vinculo::rpc
