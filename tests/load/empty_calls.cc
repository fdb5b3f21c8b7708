#include "tests/load/empty_calls.h"

#include "grpc/health/v1/health.grpc.pb.h"
#include "tests/load/calls.h"

namespace vinculo::load {
namespace {

struct Check {
  using Stub = grpc::health::v1::Health::Stub;
  using Request = grpc::health::v1::HealthCheckRequest;
  using Response = grpc::health::v1::HealthCheckResponse;
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::Channel>& channel) {
    return grpc::health::v1::Health::NewStub(channel);
  }
  Request Next(std::mt19937_64&) const { return Request(); }
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncCheck(context, request, queue);
  }
  bool Good(const Request&, const Response& health) const {
    return health.status() == Response::SERVING;
  }
};

}  // namespace

Latencies MeasureEmptyCalls(const std::string& address, int concurrency, double seconds) {
  return Measure(Check(), address, concurrency, seconds);
}

}  // namespace vinculo::load
