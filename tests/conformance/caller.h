#pragma once
// Calls any unary method by name, over gRPC, with messages known only by their descriptors.

#include <grpcpp/generic/generic_stub.h>

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/uuid.h"
#include "google/protobuf/message.h"

namespace vinculo::conformance {

// The permissions of a caller (TestService's authenticator reads them).
inline constexpr char kMayEverything[] = "everybody";
inline constexpr char kMayNothing[] = "nobody";

class Caller {
 public:
  Caller(const std::string& address, const Uuid& tenant, std::string actor);

  // `service` is "vinculo.client_registry.v1.ClientService". The error is what the service made.
  absl::StatusOr<std::unique_ptr<google::protobuf::Message>> Call(
      absl::string_view service,
      absl::string_view method,
      const google::protobuf::Message& request);

 private:
  const Uuid tenant_;
  const std::string actor_;
  grpc::GenericStub stub_;
};

// The method's descriptor; null when the service has none of that name.
const google::protobuf::MethodDescriptor* FindMethod(absl::string_view service,
                                                     absl::string_view method);
// Whether a method of the service, of whatever name after its verb, lists messages of the type:
// ListClients; and whether one updates them: UpdateClient.
bool Lists(absl::string_view service, const google::protobuf::Descriptor& type);
bool Updates(absl::string_view service, const google::protobuf::Descriptor& type);
// A new request of the method, or message of any type compiled in.
std::unique_ptr<google::protobuf::Message> NewMessage(const google::protobuf::Descriptor& type);

}  // namespace vinculo::conformance
