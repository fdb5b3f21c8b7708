#include "common/rpc/health.h"

#include <utility>

#include "common/errors/errors.h"
#include "common/rpc/sleep.h"
#include "grpc/health/v1/health.pb.h"

namespace vinculo::rpc {
namespace {

using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;

// How soon a watcher hears of a change.
constexpr absl::Duration kWatchPeriod = absl::Milliseconds(250);

using Deps = std::shared_ptr<const HealthState>;

HealthCheckResponse::ServingStatus StatusOf(const HealthState& state, const std::string& service) {
  if (!service.empty() && state.services.count(service) == 0) {
    return HealthCheckResponse::SERVICE_UNKNOWN;
  }
  return state.serving ? HealthCheckResponse::SERVING : HealthCheckResponse::NOT_SERVING;
}

Task<HealthCheckResponse> Check(Call& call, const Deps& state, const HealthCheckRequest& request) {
  HealthCheckResponse response;
  response.set_status(StatusOf(*state, request.service()));
  if (response.status() == HealthCheckResponse::SERVICE_UNKNOWN) {
    co_return errors::ResourceNotFound("service", request.service());
  }
  co_return response;
}

Task<void> Watch(Call& call,
                 const Deps& state,
                 const HealthCheckRequest& request,
                 Writer<HealthCheckResponse> out) {
  HealthCheckResponse last;
  last.set_status(HealthCheckResponse::UNKNOWN);
  for (;;) {
    HealthCheckResponse now;
    now.set_status(StatusOf(*state, request.service()));
    if (now.status() != last.status()) {
      const bool sent = co_await out.Write(now);
      if (!sent) co_return absl::CancelledError();
      last = now;
    }
    Sleep sleep(call, kWatchPeriod);
    const bool whole = co_await sleep;
    if (!whole) co_return errors::Unavailable("SERVER_DRAINING", "the server stops");
  }
}

}  // namespace

MethodTable HealthMethods(std::shared_ptr<const HealthState> state) {
  ServiceMethods<Deps> health("grpc.health.v1.Health", state);
  health.Unary("Check", &Check);
  health.EndlessStream("Watch", &Watch);
  return std::move(health);
}

}  // namespace vinculo::rpc
