#pragma once
// What the server knows of a method before a call comes: its proto declarations and its handler.

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "common/rpc/methods.h"
#include "common/rpc/required_fields.h"
#include "google/protobuf/descriptor.h"
#include "vinculo/api/v1/options.pb.h"

namespace vinculo::rpc {

struct MethodInfo {
  std::string path;     // "/vinculo.contract.v1.ContractService/EndContract"
  std::string service;  // "vinculo.contract.v1.ContractService"
  std::string name;     // "EndContract"
  MethodKind kind;
  // Follows until its caller leaves: no default deadline.
  bool endless = false;
  // No credentials needed: health and reflection.
  bool open = false;
  std::string permission;
  vinculo::api::v1::Idempotency idempotency = vinculo::api::v1::IDEMPOTENCY_UNSPECIFIED;
  // The request's request_id; null where it has none.
  const google::protobuf::FieldDescriptor* request_id = nullptr;
  std::unique_ptr<const RequiredFields> required;
  std::shared_ptr<const Handler> handler;
};

// Reads the declarations from the generated descriptor pool. An error says which are missing.
absl::StatusOr<std::unique_ptr<const MethodInfo>> DescribeMethod(const std::string& service,
                                                                 MethodEntry entry);

// A method of the infrastructure: no permission, no required fields.
std::unique_ptr<const MethodInfo> DescribeOpenMethod(const std::string& service, MethodEntry entry);

}  // namespace vinculo::rpc
