#include "services/gateway/testing/whole_gateway.h"

#include <utility>

#include "common/base/check.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/handlers/signing/signing_handlers.h"

namespace vinculo::gateway {

WholeGateway::WholeGateway(const std::string& insecure_tenant, absl::Span<const Asset> pages)
    : client_({.address = reporting_.address(), .call_timeout = absl::Seconds(20)}),
      signing_client_({.address = signatures_.address(), .tenant = insecure_tenant}),
      deps_{client_, insecure_tenant, absl::FixedTimeZone(-3 * 60 * 60)},
      signing_deps_{.client = signing_client_,
                    .limit = signing_limit_,
                    .time_zone = deps_.time_zone,
                    .style_path = SigningStylePath(pages),
                    .new_request_id = [] { return std::string("request-1"); }} {
  AddReportRoutes(router_, deps_);
  AddSigningRoutes(router_, signing_deps_);
  if (!pages.empty()) AddPageRoutes(router_, pages);
  ServerOptions options;
  options.make_id = [] { return std::string("request-1"); };
  options.on_exchange = [this](const Exchange& exchange) {
    absl::MutexLock lock(&mutex_);
    exchanges_.push_back(exchange);
  };
  auto server = Server::Start(
      std::move(options), [this](Request request) { return router_.Serve(std::move(request)); });
  VINCULO_CHECK(server.ok());
  server_ = *std::move(server);
}

std::vector<Exchange> WholeGateway::exchanges() const {
  absl::MutexLock lock(&mutex_);
  return exchanges_;
}

}  // namespace vinculo::gateway
