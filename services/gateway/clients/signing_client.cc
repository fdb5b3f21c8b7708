#include "services/gateway/clients/signing_client.h"

#include <grpcpp/grpcpp.h>

#include "common/rpc/client_channel.h"
#include "vinculo/contract/v1/signature_service.grpc.pb.h"

namespace vinculo::gateway {

namespace v1 = ::vinculo::contract::v1;
using Stub = v1::SignatureService::Stub;

struct SigningClient::Channel {
  explicit Channel(const Options& options)
      : client({.address = options.address,
                .tls_ca_file = options.tls_ca_file,
                .tls_cert_file = options.tls_cert_file,
                .tls_key_file = options.tls_key_file,
                .token_file = options.token_file,
                .tenant = options.tenant,
                .actor = "portal"}),
        stub(v1::SignatureService::NewStub(client.channel())) {}

  template <class Response, class Request>
  absl::StatusOr<Response> Call(grpc::Status (Stub::*method)(grpc::ClientContext*,
                                                             const Request&,
                                                             Response*),
                                const Visitor& visitor,
                                absl::Duration timeout,
                                Request& request) const {
    grpc::ClientContext context;
    const Cancellation::Registration link(visitor.cancellation,
                                          [&context] { context.TryCancel(); });
    client.Prepare(context, timeout);
    context.AddMetadata("x-request-id", visitor.request_id);
    request.mutable_source()->set_address(visitor.address);
    request.mutable_source()->set_user_agent(visitor.user_agent);
    Response response;
    const absl::Status status = rpc::FromGrpc((stub.get()->*method)(&context, request, &response));
    if (!status.ok()) return status;
    return response;
  }

  rpc::Client client;
  std::unique_ptr<Stub> stub;
};

SigningClient::SigningClient(const Options& options)
    : call_timeout_(options.call_timeout), channel_(std::make_unique<Channel>(options)) {}

SigningClient::~SigningClient() = default;

absl::StatusOr<v1::ViewSignatureRequestResponse> SigningClient::View(
    const Visitor& visitor, v1::ViewSignatureRequestRequest request) const {
  return channel_->Call(&Stub::ViewSignatureRequest, visitor, call_timeout_, request);
}

absl::StatusOr<v1::RequestSigningCodeResponse> SigningClient::RequestCode(
    const Visitor& visitor, v1::RequestSigningCodeRequest request) const {
  return channel_->Call(&Stub::RequestSigningCode, visitor, call_timeout_, request);
}

absl::StatusOr<v1::SigningAnswer> SigningClient::Sign(const Visitor& visitor,
                                                      v1::SignDocumentRequest request) const {
  return channel_->Call(&Stub::SignDocument, visitor, call_timeout_, request);
}

absl::StatusOr<v1::SigningAnswer> SigningClient::Refuse(const Visitor& visitor,
                                                        v1::RefuseDocumentRequest request) const {
  return channel_->Call(&Stub::RefuseDocument, visitor, call_timeout_, request);
}

}  // namespace vinculo::gateway
