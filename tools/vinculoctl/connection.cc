#include "tools/vinculoctl/connection.h"

#include <iostream>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/errors/errors.h"
#include "common/rpc/client_channel.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

rpc::ClientOptions OptionsOf(const Connection& connection, const std::string& address) {
  return {.address = address,
          .tls_ca_file = connection.ca_file,
          .token_file = connection.token_file,
          .tenant = connection.tenant,
          .actor = connection.actor};
}

}  // namespace

void Connection::ToLocalRun(int port_base) {
  int port = port_base + 50;
  for (std::string* address : {&client_registry, &contract, &fidelity, &reporting}) {
    *address = absl::StrCat("127.0.0.1:", ++port);
  }
}

std::shared_ptr<grpc::Channel> Connection::Open(const std::string& address) const {
  return rpc::Client(OptionsOf(*this, address)).channel();
}

std::unique_ptr<grpc::ClientContext> Connection::Context(absl::Duration timeout) const {
  auto context = std::make_unique<grpc::ClientContext>();
  rpc::Prepare(OptionsOf(*this, ""), timeout, *context);
  return context;
}

void Complain(const std::string& message) { std::cerr << Say(text::kError, message) << "\n"; }

int Explain(const grpc::Status& wire) {
  const absl::Status status = rpc::FromGrpc(wire);
  if (status.ok()) return kOk;
  Complain(std::string(status.message()));
  if (const std::string reason = errors::ReasonOf(status); !reason.empty()) {
    std::cerr << "  " << Say(text::kReason, reason) << "\n";
  }
  for (const auto& [key, value] : errors::MetadataOf(status)) {
    std::cerr << "  " << key << ": " << value << "\n";
  }
  for (const auto& violation : errors::ViolationsOf(status)) {
    std::cerr << "  " << violation.field << ": " << violation.description << "\n";
  }
  return absl::IsUnavailable(status) || absl::IsDeadlineExceeded(status) ? kUnavailable : kRefused;
}

std::string NewRequestId() {
  static const SystemClock clock;
  static IdSource ids(clock);
  return ids.Next().ToString();
}

}  // namespace vinculo::ctl
