#pragma once
// A running server with the test service, and a client of it.

#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>

#include "common/auth/authenticator.h"
#include "common/base/tenant_clock.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "common/rpc/client_channel.h"
#include "common/rpc/server.h"
#include "common/rpc/testdata/probe_handlers.h"
#include "common/rpc/testdata/probe_service.grpc.pb.h"
#include "common/testing/temporary_folder.h"

namespace vinculo::rpc {

// Metadata vinculo-actor decides: "nobody" has no credentials, "reader" may only get, everybody
// else may do everything. A caller with authorization is called so.
class ProbeAuthenticator final : public auth::Authenticator {
 public:
  absl::StatusOr<auth::Principal> Authenticate(const auth::Credentials& credentials,
                                               absl::Time now) const override;
};

class ProbeServer {
 public:
  explicit ProbeServer(ServerOptions options = {});
  ~ProbeServer();

  Server& server() { return *server_; }
  ProbeState& state() { return *state_; }
  const std::string& log_path() const { return log_path_; }
  std::string LogText() const;
  std::string MetricsText() const { return metrics_.Text(); }
  std::string address() const;
  int server_port() const { return server_->port(); }
  std::shared_ptr<grpc::Channel> NewChannel() const;
  // A stub on a channel of its own.
  std::unique_ptr<vinculo::probe::v1::ProbeService::Stub> NewStub() const;

 private:
  SystemClock machine_clock_;
  TenantClock clock_{machine_clock_};
  ProbeAuthenticator authenticator_;
  observability::Metrics metrics_;
  const testing::TemporaryFolder folder_;
  const std::string log_path_ = folder_.path() + "/log";
  const int log_descriptor_;
  observability::Log log_;
  std::shared_ptr<ProbeState> state_ = std::make_shared<ProbeState>();
  WorkerPool pool_{2};
  std::unique_ptr<Server> server_;
};

// True as soon as the condition holds; false after ten seconds.
template <class Condition>
bool Eventually(Condition condition) {
  for (int i = 0; i < 10'000; ++i) {
    if (condition()) return true;
    absl::SleepFor(absl::Milliseconds(1));
  }
  return false;
}

}  // namespace vinculo::rpc
