#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "services/gateway/handlers/assets.h"
#include "services/gateway/handlers/deps.h"
#include "services/gateway/handlers/signing/signing_deps.h"
#include "services/gateway/http/router.h"
#include "services/gateway/http/server.h"
#include "services/gateway/testing/fake_report_service.h"
#include "services/gateway/testing/fake_signature_service.h"

namespace vinculo::gateway {

// The whole gateway in this process: server, routes and clients over a fake reporting service and a
// fake contract service.
class WholeGateway {
 public:
  // An empty tenant: callers must bring a token. `pages` where a test needs them.
  explicit WholeGateway(const std::string& insecure_tenant = "00000000-0000-7000-8000-000000000001",
                        absl::Span<const Asset> pages = {});

  int port() const { return server_->port(); }
  FakeReportService& reporting() { return reporting_; }
  FakeSignatureService& signatures() { return signatures_; }
  // How requests ended so far; the record comes a moment after the answer.
  std::vector<Exchange> exchanges() const;

 private:
  FakeReportService reporting_;
  FakeSignatureService signatures_;
  ReportClient client_;
  SigningClient signing_client_;
  Deps deps_;
  RateLimit signing_limit_{kSigningRequestsPerMinute};
  SigningDeps signing_deps_;
  Router router_;
  mutable absl::Mutex mutex_;
  std::vector<Exchange> exchanges_ ABSL_GUARDED_BY(mutex_);
  std::unique_ptr<Server> server_;
};

}  // namespace vinculo::gateway
