#include "common/rpc/steps/access_log.h"

#include "common/errors/errors.h"
#include "common/rpc/steps/count.h"

namespace vinculo::rpc {
namespace {

constexpr double kSlowSeconds = 1.0;

bool IsOurFault(absl::StatusCode code) {
  switch (code) {
    case absl::StatusCode::kInternal:
    case absl::StatusCode::kUnknown:
    case absl::StatusCode::kDataLoss:
    case absl::StatusCode::kUnavailable:
    case absl::StatusCode::kDeadlineExceeded:
      return true;
    default:
      return false;
  }
}

}  // namespace

void LogAccess(ServerCall& call, const absl::Status& status) {
  const double seconds = SecondsSinceStart(call);
  const bool our_fault = IsOurFault(status.code());
  const bool slow = call.info().kind == MethodKind::kUnary && seconds > kSlowSeconds;
  if (!our_fault && !slow && !call.context().log_every_call) return;
  // Messages for callers may quote what they sent; only our own causes are logged.
  call.context().log->Write(
      our_fault ? observability::Level::kWarning : observability::Level::kInfo,
      "call",
      {{"call_id", call.call_id()},
       {"trace_id", call.trace_id},
       {"method", call.method()},
       {"code", absl::StatusCodeToString(status.code())},
       {"reason", errors::ReasonOf(status)},
       {"cause", our_fault ? status.message() : absl::string_view()},
       {"tenant", call.tenant().ToString()},
       {"actor", call.principal().actor},
       {"request_id", call.request_id()},
       {"duration_ms", seconds * 1e3}});
}

}  // namespace vinculo::rpc
