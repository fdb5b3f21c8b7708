#include "common/sandbox/sandbox_clock_service.h"

#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/errors/errors.h"
#include "common/rpc/convert.h"
#include "common/rpc/methods.h"
#include "common/sandbox/clock_step.h"

namespace vinculo::sandbox {
namespace {

constexpr int64_t kStepsShown = 50;

struct Step {
  absl::Duration ahead;
  absl::Time at;
  std::string actor;
};

// The last first.
Task<std::vector<Step>> ListSteps(db::Tx& tx) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(db::sql::kListSandboxClockSteps, tx.tenant(), kStepsShown));
  std::vector<Step> steps;
  for (const db::Row row : rows) {
    steps.push_back(
        {.ahead = absl::Microseconds(row.Int(0)), .at = row.GetTime(1), .actor = row.String(2)});
  }
  co_return steps;
}

absl::Duration AheadOf(const std::vector<Step>& steps) {
  return steps.empty() ? absl::ZeroDuration() : steps.front().ahead;
}

void Set(absl::Duration duration, google::protobuf::Duration* proto) {
  absl::Duration below;
  proto->set_seconds(absl::IDivDuration(duration, absl::Seconds(1), &below));
  proto->set_nanos(static_cast<int32_t>(absl::ToInt64Nanoseconds(below)));
}

absl::Duration DurationOf(const google::protobuf::Duration& proto) {
  return absl::Seconds(proto.seconds()) + absl::Nanoseconds(proto.nanos());
}

v1::SandboxClock ToProto(const rpc::Call& call,
                         const SandboxDeps& deps,
                         const std::vector<Step>& steps) {
  v1::SandboxClock clock;
  clock.set_listed(deps.tenants.contains(call.tenant()));
  const absl::Duration ahead = AheadOf(steps);
  Set(ahead, clock.mutable_ahead());
  const absl::Time now = deps.clock->Now() + ahead;
  *clock.mutable_sandbox_time() = vinculo::ToProto(now);
  *clock.mutable_sandbox_date() = vinculo::ToProto(CivilDay(now, deps.zone));
  for (const Step& step : steps) {
    v1::SandboxClockStep& shown = *clock.add_steps();
    Set(step.ahead, shown.mutable_ahead());
    *shown.mutable_step_time() = vinculo::ToProto(step.at);
    shown.set_actor(step.actor);
  }
  return clock;
}

absl::Status CheckListed(const rpc::Call& call, const SandboxDeps& deps) {
  if (deps.tenants.contains(call.tenant())) return absl::OkStatus();
  return errors::FailedPrecondition(
      "TENANT_NOT_SANDBOX",
      "this tenant's clock is the machine's: only whoever operates the services can list it in "
      "--sandbox_tenants");
}

}  // namespace

Task<v1::SandboxClock> GetSandboxClock(rpc::Call& call,
                                       const SandboxDeps& deps,
                                       const v1::GetSandboxClockRequest& /*req*/) {
  CO_ASSIGN_OR_RETURN(const std::vector<Step> steps, co_await deps.db.Read(call, &ListSteps));
  co_return ToProto(call, deps, steps);
}

Task<v1::SandboxClock> AdvanceSandboxClock(rpc::Call& call,
                                           const SandboxDeps& deps,
                                           const v1::AdvanceSandboxClockRequest& req) {
  CO_RETURN_IF_ERROR(CheckListed(call, deps));
  const absl::Duration wanted = DurationOf(req.ahead());
  const Step next{.ahead = wanted, .at = deps.clock->Now(), .actor = call.principal().actor};
  CO_ASSIGN_OR_RETURN(const std::vector<Step> steps,
                      co_await deps.db.Write(call, [&next](db::Tx& tx) -> Task<std::vector<Step>> {
                        CO_ASSIGN_OR_RETURN(std::vector<Step> known, co_await ListSteps(tx));
                        CO_RETURN_IF_ERROR(CheckStep(AheadOf(known), next.ahead));
                        if (next.ahead > AheadOf(known)) {
                          tx.Enqueue(db::sql::kInsertSandboxClockStep,
                                     tx.tenant(),
                                     absl::ToInt64Microseconds(next.ahead),
                                     next.at,
                                     next.actor);
                          known.insert(known.begin(), next);
                        }
                        co_return known;
                      }));
  deps.clock->Raise(call.tenant(), wanted);
  co_return ToProto(call, deps, steps);
}

void AddSandboxClockService(rpc::Server& server, const SandboxDeps& deps) {
  rpc::ServiceMethods<SandboxDeps> methods("vinculo.sandbox.v1.SandboxClockService", deps);
  methods.Unary("GetSandboxClock", &GetSandboxClock);
  methods.Unary("AdvanceSandboxClock", &AdvanceSandboxClock);
  server.Add(std::move(methods));
}

}  // namespace vinculo::sandbox
