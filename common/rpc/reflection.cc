#include "common/rpc/reflection.h"

#include <memory>
#include <set>
#include <utility>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "grpc/reflection/v1alpha/reflection.pb.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::grpc::reflection::v1alpha;
using google::protobuf::DescriptorPool;
using google::protobuf::FileDescriptor;

const DescriptorPool& Pool() { return *DescriptorPool::generated_pool(); }

// The file after everything it imports, each once.
void AddFile(const FileDescriptor& file,
             std::set<const FileDescriptor*>* seen,
             pb::FileDescriptorResponse* response) {
  if (!seen->insert(&file).second) return;
  for (int i = 0; i < file.dependency_count(); ++i) AddFile(*file.dependency(i), seen, response);
  google::protobuf::FileDescriptorProto proto;
  file.CopyTo(&proto);
  response->add_file_descriptor_proto(proto.SerializeAsString());
}

void AnswerFile(const FileDescriptor* file, pb::ServerReflectionResponse* response) {
  if (file == nullptr) {
    response->mutable_error_response()->set_error_code(
        static_cast<int>(absl::StatusCode::kNotFound));
    response->mutable_error_response()->set_error_message("not found");
    return;
  }
  std::set<const FileDescriptor*> seen;
  AddFile(*file, &seen, response->mutable_file_descriptor_response());
}

const FileDescriptor* FileOfExtension(const pb::ExtensionRequest& request) {
  const auto* type = Pool().FindMessageTypeByName(request.containing_type());
  if (type == nullptr) return nullptr;
  const auto* extension = Pool().FindExtensionByNumber(type, request.extension_number());
  return extension == nullptr ? nullptr : extension->file();
}

void AnswerExtensionNumbers(const std::string& type_name, pb::ServerReflectionResponse* response) {
  const auto* type = Pool().FindMessageTypeByName(type_name);
  if (type == nullptr) return AnswerFile(nullptr, response);
  std::vector<const google::protobuf::FieldDescriptor*> extensions;
  Pool().FindAllExtensions(type, &extensions);
  auto& numbers = *response->mutable_all_extension_numbers_response();
  numbers.set_base_type_name(type_name);
  for (const auto* extension : extensions) numbers.add_extension_number(extension->number());
}

pb::ServerReflectionResponse AnswerTo(const pb::ServerReflectionRequest& request,
                                      const std::vector<std::string>& services) {
  pb::ServerReflectionResponse response;
  response.set_valid_host(request.host());
  *response.mutable_original_request() = request;
  switch (request.message_request_case()) {
    case pb::ServerReflectionRequest::kFileByFilename:
      AnswerFile(Pool().FindFileByName(request.file_by_filename()), &response);
      break;
    case pb::ServerReflectionRequest::kFileContainingSymbol:
      AnswerFile(Pool().FindFileContainingSymbol(request.file_containing_symbol()), &response);
      break;
    case pb::ServerReflectionRequest::kFileContainingExtension:
      AnswerFile(FileOfExtension(request.file_containing_extension()), &response);
      break;
    case pb::ServerReflectionRequest::kAllExtensionNumbersOfType:
      AnswerExtensionNumbers(request.all_extension_numbers_of_type(), &response);
      break;
    case pb::ServerReflectionRequest::kListServices:
      for (const std::string& service : services) {
        response.mutable_list_services_response()->add_service()->set_name(service);
      }
      break;
    case pb::ServerReflectionRequest::MESSAGE_REQUEST_NOT_SET:
      response.mutable_error_response()->set_error_code(
          static_cast<int>(absl::StatusCode::kInvalidArgument));
      response.mutable_error_response()->set_error_message("no request");
      break;
  }
  return response;
}

class ReflectionHandler final : public Handler {
 public:
  explicit ReflectionHandler(std::vector<std::string> services) : services_(std::move(services)) {}
  std::unique_ptr<google::protobuf::Message> NewRequest() const override { return nullptr; }
  Task<void> Run(Call& call,
                 Wire& wire,
                 const google::protobuf::Message* no_request,
                 std::unique_ptr<google::protobuf::Message>* no_response) const override {
    Reader<pb::ServerReflectionRequest> in(wire);
    Writer<pb::ServerReflectionResponse> out(wire);
    pb::ServerReflectionRequest request;
    for (;;) {
      const bool more = co_await in.Next(&request);
      if (!more) break;
      const pb::ServerReflectionResponse response = AnswerTo(request, services_);
      const bool sent = co_await out.Write(response);
      if (!sent) break;
    }
    co_return absl::OkStatus();
  }

 private:
  const std::vector<std::string> services_;
};

}  // namespace

std::vector<MethodTable> ReflectionMethods(std::vector<std::string> services) {
  std::vector<MethodTable> tables;
  for (const char* name :
       {"grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"}) {
    MethodTable& table = tables.emplace_back();
    table.service = name;
    table.methods.push_back({"ServerReflectionInfo",
                             MethodKind::kBidiStream,
                             std::make_unique<ReflectionHandler>(services)});
  }
  return tables;
}

}  // namespace vinculo::rpc
