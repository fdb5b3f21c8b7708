#include "tests/conformance/caller.h"

#include <grpcpp/grpcpp.h>

#include <chrono>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/rpc/client_channel.h"
#include "google/protobuf/descriptor.h"

namespace vinculo::conformance {
namespace {

using google::protobuf::Message;

grpc::ByteBuffer Serialized(const Message& message) {
  const grpc::Slice slice(message.SerializeAsString());
  return grpc::ByteBuffer(&slice, 1);
}

std::unique_ptr<Message> Parsed(const grpc::ByteBuffer& buffer,
                                const google::protobuf::Descriptor& type) {
  std::vector<grpc::Slice> slices;
  VINCULO_CHECK(buffer.Dump(&slices).ok());
  std::string bytes;
  for (const grpc::Slice& slice : slices) bytes.append(slice.begin(), slice.end());
  std::unique_ptr<Message> message = NewMessage(type);
  VINCULO_CHECK(message->ParseFromString(bytes));
  return message;
}

// Whether the message has a field of the type: many of them, or one.
bool Holds(const google::protobuf::Descriptor& message,
           const google::protobuf::Descriptor& type,
           bool many) {
  for (int i = 0; i < message.field_count(); ++i) {
    const auto& field = *message.field(i);
    if (field.message_type() == &type && field.is_repeated() == many) return true;
  }
  return false;
}

template <class Predicate>
bool AnyMethod(absl::string_view service, absl::string_view verb, Predicate holds) {
  const auto* descriptor =
      google::protobuf::DescriptorPool::generated_pool()->FindServiceByName(std::string(service));
  VINCULO_CHECK(descriptor != nullptr);
  for (int i = 0; i < descriptor->method_count(); ++i) {
    const auto& method = *descriptor->method(i);
    if (absl::StartsWith(method.name(), verb) && holds(method)) return true;
  }
  return false;
}

}  // namespace

Caller::Caller(const std::string& address, const Uuid& tenant, std::string actor)
    : tenant_(tenant),
      actor_(std::move(actor)),
      stub_(grpc::CreateChannel(address, grpc::InsecureChannelCredentials())) {}

absl::StatusOr<std::unique_ptr<Message>> Caller::Call(absl::string_view service,
                                                      absl::string_view method,
                                                      const Message& request) {
  const auto* descriptor = FindMethod(service, method);
  VINCULO_CHECK(descriptor != nullptr);
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(30));
  context.AddMetadata("vinculo-tenant", tenant_.ToString());
  context.AddMetadata("vinculo-actor", actor_);

  const grpc::ByteBuffer body = Serialized(request);
  grpc::ByteBuffer answer;
  grpc::Status status;
  grpc::CompletionQueue queue;
  const auto call =
      stub_.PrepareUnaryCall(&context, absl::StrCat("/", service, "/", method), body, &queue);
  call->StartCall();
  call->Finish(&answer, &status, nullptr);
  void* tag = nullptr;
  bool ok = false;
  queue.Next(&tag, &ok);
  if (!status.ok()) return rpc::FromGrpc(status);
  return Parsed(answer, *descriptor->output_type());
}

const google::protobuf::MethodDescriptor* FindMethod(absl::string_view service,
                                                     absl::string_view method) {
  return google::protobuf::DescriptorPool::generated_pool()->FindMethodByName(
      absl::StrCat(service, ".", method));
}

bool Lists(absl::string_view service, const google::protobuf::Descriptor& type) {
  return AnyMethod(service, "List", [&type](const google::protobuf::MethodDescriptor& method) {
    return Holds(*method.output_type(), type, true);
  });
}

bool Updates(absl::string_view service, const google::protobuf::Descriptor& type) {
  return AnyMethod(service, "Update", [&type](const google::protobuf::MethodDescriptor& method) {
    return Holds(*method.input_type(), type, false);
  });
}

std::unique_ptr<Message> NewMessage(const google::protobuf::Descriptor& type) {
  const Message* prototype =
      google::protobuf::MessageFactory::generated_factory()->GetPrototype(&type);
  VINCULO_CHECK(prototype != nullptr);
  return std::unique_ptr<Message>(prototype->New());
}

}  // namespace vinculo::conformance
