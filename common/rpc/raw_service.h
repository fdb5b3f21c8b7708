#pragma once
// The methods of one proto service as gRPC's server sees them: registered by name, with byte
// buffers.

#include <grpcpp/impl/codegen/async_generic_service.h>
#include <grpcpp/impl/codegen/rpc_service_method.h>
#include <grpcpp/impl/codegen/service_type.h>

#include <memory>

#include "common/rpc/method_info.h"

namespace vinculo::rpc {

class RawService final : public grpc::Service {
 public:
  int Add(const MethodInfo& info) {
    using grpc::internal::RpcMethod;
    const auto type =
        info.kind == MethodKind::kUnary ? RpcMethod::NORMAL_RPC : RpcMethod::BIDI_STREAMING;
    AddMethod(new grpc::internal::RpcServiceMethod(info.path.c_str(), type, nullptr));
    MarkMethodRaw(count_);
    return count_++;
  }
  using Service::RequestAsyncBidiStreaming;
  using Service::RequestAsyncUnary;

 private:
  int count_ = 0;
};

struct RegisteredMethod {
  std::unique_ptr<const MethodInfo> info;
  RawService* service;
  int index;
};

}  // namespace vinculo::rpc
