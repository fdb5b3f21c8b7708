#include "tests/fuzz/handler_fuzzer.h"

#include <grpcpp/grpcpp.h>

#include <cstdio>
#include <cstdlib>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/errors/errors.h"
#include "common/rpc/client_channel.h"
#include "grpc/reflection/v1alpha/reflection.grpc.pb.h"
#include "tests/conformance/caller.h"

namespace vinculo::fuzz {
namespace {

using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
using grpc::reflection::v1alpha::ServerReflection;
using grpc::reflection::v1alpha::ServerReflectionRequest;
using grpc::reflection::v1alpha::ServerReflectionResponse;

constexpr auto kAnswerWithin = std::chrono::seconds(20);
constexpr int kCallsMax = 8;
constexpr int kAnswersMax = 100;

grpc::ByteBuffer Serialized(const Message& message) {
  const grpc::Slice slice(message.SerializeAsString());
  return grpc::ByteBuffer(&slice, 1);
}

std::string BytesOf(const grpc::ByteBuffer& buffer) {
  std::vector<grpc::Slice> slices;
  VINCULO_CHECK(buffer.Dump(&slices).ok());
  std::string bytes;
  for (const grpc::Slice& slice : slices) bytes.append(slice.begin(), slice.end());
  return bytes;
}

std::vector<const MethodDescriptor*> MethodsOf(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  const auto stream = ServerReflection::NewStub(channel)->ServerReflectionInfo(&context);
  ServerReflectionRequest request;
  request.set_list_services("*");
  ServerReflectionResponse response;
  VINCULO_CHECK(stream->Write(request) && stream->Read(&response));
  stream->WritesDone();
  VINCULO_CHECK(stream->Finish().ok());
  std::vector<const MethodDescriptor*> methods;
  for (const auto& listed : response.list_services_response().service()) {
    const auto* service =
        google::protobuf::DescriptorPool::generated_pool()->FindServiceByName(listed.name());
    if (service == nullptr || !absl::StartsWith(listed.name(), "vinculo.")) continue;
    for (int i = 0; i < service->method_count(); ++i) methods.push_back(service->method(i));
  }
  VINCULO_CHECK(!methods.empty());
  return methods;
}

// Waits for one operation of a call.
bool Done(grpc::CompletionQueue& queue) {
  void* tag = nullptr;
  bool ok = false;
  return queue.Next(&tag, &ok) && ok;
}

bool IsGood(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return true;
    case absl::StatusCode::kInternal:
    case absl::StatusCode::kUnknown:
    case absl::StatusCode::kDataLoss:
    case absl::StatusCode::kDeadlineExceeded:
      return false;
    default:
      return !errors::ReasonOf(status).empty();
  }
}

}  // namespace

HandlerFuzzer::HandlerFuzzer(const conformance::TestService::Spec& spec) : service_(spec) {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);
  const auto channel =
      grpc::CreateCustomChannel(service_.address(), grpc::InsecureChannelCredentials(), arguments);
  methods_ = MethodsOf(channel);
  stub_ = std::make_unique<grpc::GenericStub>(channel);
}

void HandlerFuzzer::Run(absl::string_view bytes) {
  Decisions decisions(bytes);
  for (int i = 0; i < kCallsMax && !decisions.done(); ++i) {
    const MethodDescriptor& method =
        *methods_[decisions.Below(static_cast<uint32_t>(methods_.size()))];
    said_.clear();
    const absl::Status status = Call(method, decisions);
    if (IsGood(status)) continue;
    std::fprintf(stderr,
                 "%s answered %s to\n%s\n",
                 method.full_name().c_str(),
                 status.ToString().c_str(),
                 said_.c_str());
    std::abort();
  }
}

absl::Status HandlerFuzzer::Call(const MethodDescriptor& method, Decisions& decisions) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + kAnswerWithin);
  context.AddMetadata("vinculo-tenant", "00000000-0000-7000-8000-000000000001");
  context.AddMetadata("vinculo-actor", conformance::kMayEverything);
  grpc::CompletionQueue queue;
  const auto call = stub_->PrepareCall(
      &context, absl::StrCat("/", method.service()->full_name(), "/", method.name()), &queue);
  call->StartCall(nullptr);
  bool open = Done(queue);

  const uint32_t requests = method.client_streaming() ? decisions.Below(5) : 1;
  for (uint32_t n = 0; n < requests && open; ++n) {
    const auto request = conformance::NewMessage(*method.input_type());
    Fill(*request, decisions, memory_);
    absl::StrAppend(&said_, request->DebugString(), "--\n");
    call->Write(Serialized(*request), nullptr);
    open = Done(queue);
  }
  call->WritesDone(nullptr);
  Done(queue);
  int answers = 0;
  for (;; ++answers) {
    grpc::ByteBuffer buffer;
    call->Read(&buffer, nullptr);
    if (!Done(queue)) break;
    const auto answer = conformance::NewMessage(*method.output_type());
    VINCULO_CHECK(answer->ParseFromString(BytesOf(buffer)));
    memory_.Keep(*answer);
    if (answers == kAnswersMax) context.TryCancel();
  }
  grpc::Status status;
  call->Finish(&status, nullptr);
  Done(queue);
  return answers > kAnswersMax ? absl::OkStatus() : rpc::FromGrpc(status);
}

}  // namespace vinculo::fuzz
