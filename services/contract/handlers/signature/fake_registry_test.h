#pragma once
// A client registry for tests that knows Ana, whatever she is called.

#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/auth/authenticator.h"
#include "common/base/check.h"
#include "common/base/clock.h"
#include "common/base/uuid.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "common/rpc/methods.h"
#include "common/rpc/server.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::contract {

namespace registry = ::vinculo::client_registry::v1;

struct RegistryDeps {};

inline Task<registry::Client> GetAna(rpc::Call&,
                                     const RegistryDeps&,
                                     const registry::GetClientRequest& req) {
  registry::Client client;
  client.set_name(req.name());
  client.set_display_name("Ana <Souza>");
  client.set_tax_id("11144477735");
  client.mutable_address()->set_city("São Paulo");
  co_return client;
}

class FakeRegistry {
 public:
  explicit FakeRegistry(const Clock& clock) : clock_(clock) {
    rpc::ServerOptions options;
    options.loops = 1;
    options.clock = &clock_;
    options.authenticator = &authenticator_;
    options.log = &log_;
    options.metrics = &metrics_;
    server_ = std::make_unique<rpc::Server>(std::move(options));
    rpc::ServiceMethods<RegistryDeps> clients("vinculo.client_registry.v1.ClientService", {});
    clients.Unary("GetClient", &GetAna);
    server_->Add(std::move(clients));
    VINCULO_CHECK(server_->Start().ok());
  }
  std::string address() const { return absl::StrCat("127.0.0.1:", server_->port()); }
  void Stop() { server_.reset(); }

 private:
  const TenantClock clock_;
  auth::LocalAuthenticator authenticator_{Uuid()};
  observability::Log log_{observability::Level::kError, 2};
  observability::Metrics metrics_;
  std::unique_ptr<rpc::Server> server_;
};

}  // namespace vinculo::contract
