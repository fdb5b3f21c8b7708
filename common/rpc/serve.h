#pragma once
// What happens to every call, in this order: the steps, then the handler, then the finish. docs:
// kSteps is the order.

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// One step. An error ends the call: no later step runs, nor the handler.
struct Step {
  absl::string_view name;
  absl::Status (*run)(ServerCall& call);
};

// The names of all steps around the handler ("handler" among them), in order.
std::vector<absl::string_view> StepNames();

// Runs a call to its end. Starts at once, and frees itself.
Detached Serve(ServerCall& call);

// These answer a call, whatever it waits for, and tell its handler to stop. A commit that is on its
// way may still happen: a repetition with the same request_id finds it. Nothing for a call that has
// ended or whose caller is gone.

// DEADLINE_EXCEEDED: the deadline has passed.
void EndLate(ServerCall& call);
// UNAVAILABLE, reason READER_SLOW: the caller does not take what is sent to it.
void EndSlowReader(ServerCall& call);
// DEADLINE_EXCEEDED, reason CALLER_SILENT: the caller streams in and sends nothing.
void EndSilentCaller(ServerCall& call);

}  // namespace vinculo::rpc
