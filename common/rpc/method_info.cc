#include "common/rpc/method_info.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace vinculo::rpc {
namespace {

namespace api = ::vinculo::api::v1;

std::unique_ptr<MethodInfo> Named(const std::string& service, MethodEntry entry) {
  auto info = std::make_unique<MethodInfo>();
  info->path = absl::StrCat("/", service, "/", entry.name);
  info->service = service;
  info->name = std::move(entry.name);
  info->kind = entry.kind;
  info->endless = entry.endless;
  info->handler = std::move(entry.handler);
  return info;
}

bool KindMatches(const google::protobuf::MethodDescriptor& method, MethodKind kind) {
  return method.client_streaming() == (kind == MethodKind::kClientStream) &&
         method.server_streaming() == (kind == MethodKind::kServerStream);
}

}  // namespace

absl::StatusOr<std::unique_ptr<const MethodInfo>> DescribeMethod(const std::string& service,
                                                                 MethodEntry entry) {
  const std::string full_name = absl::StrCat(service, ".", entry.name);
  const auto* method =
      google::protobuf::DescriptorPool::generated_pool()->FindMethodByName(full_name);
  if (method == nullptr) {
    return absl::FailedPreconditionError(absl::StrCat(full_name, " is in no linked proto"));
  }
  if (!KindMatches(*method, entry.kind)) {
    return absl::FailedPreconditionError(
        absl::StrCat(full_name, " is registered as another kind of method than its proto says"));
  }
  auto info = Named(service, std::move(entry));
  info->permission = method->options().GetExtension(api::permission);
  info->idempotency = method->options().GetExtension(api::idempotency);
  if (info->permission.empty() || info->idempotency == api::IDEMPOTENCY_UNSPECIFIED) {
    return absl::FailedPreconditionError(
        absl::StrCat(full_name, " declares no permission or no idempotency in its proto"));
  }
  if (info->idempotency == api::REQUEST_ID) {
    info->request_id = method->input_type()->FindFieldByName("request_id");
    if (info->request_id == nullptr) {
      return absl::FailedPreconditionError(
          absl::StrCat(full_name, " is REQUEST_ID but its request has no request_id"));
    }
  }
  info->required =
      RequiredFields::Of(*method->input_type(), info->kind == MethodKind::kClientStream);
  return info;
}

std::unique_ptr<const MethodInfo> DescribeOpenMethod(const std::string& service,
                                                     MethodEntry entry) {
  auto info = Named(service, std::move(entry));
  info->open = true;
  return info;
}

}  // namespace vinculo::rpc
