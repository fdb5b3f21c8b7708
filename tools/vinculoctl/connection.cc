#include "tools/vinculoctl/connection.h"

#include <fstream>
#include <iostream>
#include <sstream>

#include "absl/strings/ascii.h"
#include "common/base/clock.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace vinculo::ctl {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

void PrintDetail(const google::protobuf::Any& detail) {
  google::rpc::ErrorInfo info;
  google::rpc::BadRequest bad;
  if (detail.UnpackTo(&info)) {
    std::cerr << "  reason: " << info.reason() << "\n";
    for (const auto& [key, value] : info.metadata())
      std::cerr << "  " << key << ": " << value << "\n";
  } else if (detail.UnpackTo(&bad)) {
    for (const auto& violation : bad.field_violations()) {
      std::cerr << "  " << violation.field() << ": " << violation.description() << "\n";
    }
  }
}

}  // namespace

std::shared_ptr<grpc::Channel> Connection::Open(const std::string& address) const {
  std::shared_ptr<grpc::ChannelCredentials> credentials = grpc::InsecureChannelCredentials();
  if (!ca_file.empty()) {
    grpc::SslCredentialsOptions options;
    options.pem_root_certs = ReadFile(ca_file);
    credentials = grpc::SslCredentials(options);
  }
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(16 << 20);
  return grpc::CreateCustomChannel(address, credentials, arguments);
}

std::unique_ptr<grpc::ClientContext> Connection::Context(absl::Duration timeout) const {
  auto context = std::make_unique<grpc::ClientContext>();
  if (timeout > absl::ZeroDuration())
    context->set_deadline(absl::ToChronoTime(absl::Now() + timeout));
  if (!tenant.empty()) context->AddMetadata("vinculo-tenant", tenant);
  if (!actor.empty()) context->AddMetadata("vinculo-actor", actor);
  if (!token_file.empty()) {
    const std::string token(absl::StripAsciiWhitespace(ReadFile(token_file)));
    context->AddMetadata("authorization", "Bearer " + token);
  }
  return context;
}

int Explain(const grpc::Status& status) {
  if (status.ok()) return kOk;
  std::cerr << "vinculoctl: " << status.error_message() << "\n";
  google::rpc::Status details;
  if (details.ParseFromString(status.error_details())) {
    for (const auto& detail : details.details()) PrintDetail(detail);
  }
  switch (status.error_code()) {
    case grpc::StatusCode::UNAVAILABLE:
    case grpc::StatusCode::DEADLINE_EXCEEDED:
      return kUnavailable;
    default:
      return kRefused;
  }
}

std::string NewRequestId() {
  static const SystemClock clock;
  static IdSource ids(clock);
  return ids.Next().ToString();
}

}  // namespace vinculo::ctl
