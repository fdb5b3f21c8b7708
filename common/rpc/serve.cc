#include "common/rpc/serve.h"

#include "common/errors/errors.h"
#include "common/rpc/steps/access_log.h"
#include "common/rpc/steps/admit.h"
#include "common/rpc/steps/authenticate.h"
#include "common/rpc/steps/check_request.h"
#include "common/rpc/steps/count.h"
#include "common/rpc/steps/identify_call.h"
#include "common/rpc/steps/note_denial.h"
#include "common/rpc/steps/set_deadline.h"
#include "common/rpc/steps/tell_tenants_time.h"

namespace vinculo::rpc {
namespace {

// Identity before everything, so that every refusal can be found in the log; tokens are judged by
// this service's clock, what follows by the tenant's; permission before the request is read, so
// that nobody learns what exists or what is valid without it.
constexpr Step kSteps[] = {
    {"identify_call", IdentifyCall},
    {"count_start", CountStart},
    {"admit", Admit},
    {"authenticate", Authenticate},
    {"tell_tenants_time", TellTenantsTime},
    {"check_permission", CheckPermission},
    {"set_deadline", SetDeadline},
    {"parse_request", ParseRequest},
    {"check_required_fields", CheckRequiredFields},
    {"read_request_id", ReadRequestId},
};

absl::Status RunSteps(ServerCall& call) {
  for (const Step& step : kSteps) {
    absl::Status status = step.run(call);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// Metrics and log see the true status, the caller the masked one.
void EndCall(ServerCall& call, const absl::Status& status) {
  call.ended = true;
  CountFinish(call, status);
  LogAccess(call, status);
  NoteDenial(call, status);
  if (status.ok() && call.response != nullptr) return call.Answer(*call.response);
  call.Finish(ToWire(MaskInternal(status, call.call_id())));
}

void EndFromOutside(ServerCall& call, const absl::Status& status) {
  if (call.ended || call.cancelled()) return;
  EndCall(call, status);
  call.Cancel();
}

}  // namespace

std::vector<absl::string_view> StepNames() {
  std::vector<absl::string_view> names;
  for (const Step& step : kSteps) names.push_back(step.name);
  for (absl::string_view name :
       {"handler", "count_finish", "log_access", "note_denial", "mask_internal", "map_status"}) {
    names.push_back(name);
  }
  return names;
}

Detached Serve(ServerCall& call) {
  absl::Status status = RunSteps(call);
  // A refusal may take its time to get out; the request need not wait for that.
  if (!status.ok()) call.DropRequest();
  if (status.ok()) {
    status = co_await call.info().handler->Run(call, call, call.request.get(), &call.response);
  }
  if (status.ok()) status = call.read_status();
  if (!call.ended) EndCall(call, status);
  // The answer may take its time; nobody needs these any more.
  call.request.reset();
  call.response.reset();
  call.received.Clear();
  call.Release();
}

void EndLate(ServerCall& call) {
  EndFromOutside(call,
                 errors::DeadlineExceeded("DEADLINE_EXCEEDED",
                                          "the call did not end in time: repeat it, with the same "
                                          "request_id where it has one"));
}

void EndSlowReader(ServerCall& call) {
  EndFromOutside(call,
                 errors::Unavailable("READER_SLOW",
                                     "the caller takes too long to read what is sent: resume or "
                                     "repeat the call"));
}

void EndSilentCaller(ServerCall& call) {
  EndFromOutside(call,
                 errors::DeadlineExceeded("CALLER_SILENT",
                                          "the caller sent nothing for too long: resume or repeat "
                                          "the call"));
}

}  // namespace vinculo::rpc
