#include "common/rpc/steps/count.h"

#include <chrono>

namespace vinculo::rpc {
namespace {

int64_t MonotonicNs() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

absl::Status CountStart(ServerCall& call) {
  call.started_ns = MonotonicNs();
  call.metrics().started->Add();
  return absl::OkStatus();
}

void CountFinish(ServerCall& call, const absl::Status& status) {
  const auto code = static_cast<size_t>(status.code());
  const auto& handled = call.metrics().handled;
  handled[code < handled.size() ? code : static_cast<size_t>(absl::StatusCode::kUnknown)]->Add();
  if (status.ok() && call.response != nullptr) call.metrics().sent->Add();
  call.metrics().seconds->Observe(SecondsSinceStart(call));
}

double SecondsSinceStart(const ServerCall& call) {
  return static_cast<double>(MonotonicNs() - call.started_ns) * 1e-9;
}

}  // namespace vinculo::rpc
