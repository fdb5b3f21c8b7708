#include "tests/conformance/test_service.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/db/engine.h"
#include "tests/conformance/caller.h"

namespace vinculo::conformance {

absl::StatusOr<auth::Principal> TestAuthenticator::Authenticate(
    const auth::Credentials& credentials, absl::Time now) const {
  ASSIGN_OR_RETURN(const Uuid tenant, Uuid::Parse(credentials.tenant));
  auth::Principal principal{.tenant = tenant, .actor = std::string(credentials.actor)};
  if (credentials.actor != kMayNothing) principal.permissions = {"*"};
  return principal;
}

TestService::TestService(const Spec& spec)
    : database_(spec.schema, spec.migrations), page_tokens_(std::string(32, 'k')) {
  rpc::ServerOptions options;
  options.loops = 2;
  options.clock = &clock_;
  options.authenticator = &authenticator_;
  options.log = &log_;
  options.metrics = &metrics_;
  options.new_engine = [this, statements = spec.statements](rpc::Loop&) {
    return std::make_unique<db::Engine>(db::EngineOptions{.conninfo = database_.app_conninfo(),
                                                          .statements = statements,
                                                          .log = &log_,
                                                          .metrics = &metrics_});
  };
  server_ = std::make_unique<rpc::Server>(std::move(options));
  spec.add_methods(*this);
  const absl::Status started = server_->Start();
  VINCULO_CHECK(started.ok());
  server_->SetServing(true);
}

TestService::~TestService() { server_.reset(); }

std::string TestService::address() const { return absl::StrCat("127.0.0.1:", server_->port()); }

}  // namespace vinculo::conformance
