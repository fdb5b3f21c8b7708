#include "common/rpc/testdata/probe_server.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/errors/errors.h"

namespace vinculo::rpc {

absl::StatusOr<auth::Principal> ProbeAuthenticator::Authenticate(
    const auth::Credentials& credentials, absl::Time now) const {
  if (credentials.actor == "nobody") {
    return errors::Unauthenticated("CREDENTIALS_MISSING", "no credentials");
  }
  auth::Principal principal;
  principal.tenant = credentials.tenant.empty() ? Uuid() : *Uuid::Parse(credentials.tenant);
  principal.actor = std::string(credentials.authorization.empty() ? credentials.actor
                                                                  : credentials.authorization);
  principal.permissions = {credentials.actor == "reader" ? "probe.echoes.get" : "*"};
  return principal;
}

ProbeServer::ProbeServer(ServerOptions options)
    : log_descriptor_(open(log_path_.c_str(), O_CREAT | O_RDWR, 0600)),
      log_(observability::Level::kDebug, log_descriptor_) {
  VINCULO_CHECK(log_descriptor_ >= 0);
  options.clock = &clock_;
  options.authenticator = &authenticator_;
  options.log = &log_;
  options.metrics = &metrics_;
  if (options.loops == 0) options.loops = 2;
  server_ = std::make_unique<Server>(std::move(options));
  server_->Add(ProbeMethods({state_, &pool_}));
  const absl::Status started = server_->Start();
  VINCULO_CHECK(started.ok());
  server_->SetServing(true);
}

ProbeServer::~ProbeServer() {
  state_->release = true;
  server_.reset();
  close(log_descriptor_);
}

std::string ProbeServer::LogText() const {
  std::ifstream file(log_path_);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string ProbeServer::address() const { return absl::StrCat("127.0.0.1:", server_->port()); }

std::shared_ptr<grpc::Channel> ProbeServer::NewChannel() const {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);
  return grpc::CreateCustomChannel(address(), grpc::InsecureChannelCredentials(), arguments);
}

std::unique_ptr<vinculo::probe::v1::ProbeService::Stub> ProbeServer::NewStub() const {
  return vinculo::probe::v1::ProbeService::NewStub(NewChannel());
}

}  // namespace vinculo::rpc
