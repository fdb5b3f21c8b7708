// gRPC's own protocols: health and reflection.

#include <thread>

#include "common/rpc/testdata/probe_server.h"
#include "gmock/gmock.h"
#include "google/protobuf/descriptor.pb.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "grpc/reflection/v1alpha/reflection.grpc.pb.h"
#include "gtest/gtest.h"

namespace vinculo::rpc {
namespace {

using grpc::health::v1::Health;
using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;
using grpc::reflection::v1alpha::ServerReflection;
using grpc::reflection::v1alpha::ServerReflectionRequest;
using grpc::reflection::v1alpha::ServerReflectionResponse;
using ::testing::Contains;

constexpr char kService[] = "vinculo.probe.v1.ProbeService";

grpc::Status Check(ProbeServer& server, const std::string& service, HealthCheckResponse* response) {
  HealthCheckRequest request;
  request.set_service(service);
  grpc::ClientContext context;
  context.AddMetadata("vinculo-actor", "nobody");  // needs no credentials
  return Health::NewStub(server.NewChannel())->Check(&context, request, response);
}

TEST(HealthProtocol, SaysWhetherTheServerServes) {
  ProbeServer server;
  HealthCheckResponse response;
  ASSERT_TRUE(Check(server, "", &response).ok());
  EXPECT_EQ(response.status(), HealthCheckResponse::SERVING);
  ASSERT_TRUE(Check(server, kService, &response).ok());
  EXPECT_EQ(response.status(), HealthCheckResponse::SERVING);
  server.server().SetServing(false);
  ASSERT_TRUE(Check(server, kService, &response).ok());
  EXPECT_EQ(response.status(), HealthCheckResponse::NOT_SERVING);
}

TEST(HealthProtocol, KnowsOnlyItsServices) {
  ProbeServer server;
  HealthCheckResponse response;
  EXPECT_EQ(Check(server, "x.Y", &response).error_code(), grpc::StatusCode::NOT_FOUND);
}

TEST(HealthProtocol, TellsWatchersOfChanges) {
  ProbeServer server;
  const auto stub = Health::NewStub(server.NewChannel());
  grpc::ClientContext context;
  const auto reader = stub->Watch(&context, HealthCheckRequest());
  HealthCheckResponse response;
  ASSERT_TRUE(reader->Read(&response));
  EXPECT_EQ(response.status(), HealthCheckResponse::SERVING);
  server.server().SetServing(false);
  ASSERT_TRUE(reader->Read(&response));
  EXPECT_EQ(response.status(), HealthCheckResponse::NOT_SERVING);
  context.TryCancel();
  while (reader->Read(&response)) {
  }
  reader->Finish();
}

class ReflectionTest : public ::testing::Test {
 protected:
  ServerReflectionResponse Ask(const ServerReflectionRequest& request) {
    ServerReflectionResponse response;
    EXPECT_TRUE(stream_->Write(request));
    EXPECT_TRUE(stream_->Read(&response));
    return response;
  }
  ~ReflectionTest() override {
    stream_->WritesDone();
    EXPECT_TRUE(stream_->Finish().ok());
  }

  ProbeServer server_;
  std::unique_ptr<ServerReflection::Stub> stub_ = ServerReflection::NewStub(server_.NewChannel());
  grpc::ClientContext context_;
  std::unique_ptr<grpc::ClientReaderWriter<ServerReflectionRequest, ServerReflectionResponse>>
      stream_ = stub_->ServerReflectionInfo(&context_);
};

TEST_F(ReflectionTest, ListsServices) {
  ServerReflectionRequest request;
  request.set_list_services("*");
  const ServerReflectionResponse response = Ask(request);
  std::vector<std::string> names;
  for (const auto& service : response.list_services_response().service()) {
    names.push_back(service.name());
  }
  EXPECT_THAT(names, Contains(kService));
}

TEST_F(ReflectionTest, GivesAFileWithItsImports) {
  ServerReflectionRequest request;
  request.set_file_containing_symbol(kService);
  const ServerReflectionResponse response = Ask(request);
  std::vector<std::string> names;
  for (const std::string& bytes : response.file_descriptor_response().file_descriptor_proto()) {
    google::protobuf::FileDescriptorProto file;
    ASSERT_TRUE(file.ParseFromString(bytes));
    names.push_back(file.name());
  }
  EXPECT_THAT(names, Contains("common/rpc/testdata/probe_service.proto"));
  EXPECT_THAT(names, Contains("vinculo/api/v1/options.proto"));
  EXPECT_EQ(names.back(), "common/rpc/testdata/probe_service.proto");
}

TEST_F(ReflectionTest, AnswersWhatIsNotThere) {
  ServerReflectionRequest request;
  request.set_file_by_filename("nothing.proto");
  EXPECT_EQ(Ask(request).error_response().error_code(), 5);
  request.set_all_extension_numbers_of_type("x.Y");
  EXPECT_EQ(Ask(request).error_response().error_code(), 5);
  EXPECT_EQ(Ask(ServerReflectionRequest()).error_response().error_code(), 3);
}

TEST_F(ReflectionTest, FindsExtensions) {
  ServerReflectionRequest request;
  request.mutable_file_containing_extension()->set_containing_type("google.protobuf.MethodOptions");
  request.mutable_file_containing_extension()->set_extension_number(51001);
  EXPECT_GT(Ask(request).file_descriptor_response().file_descriptor_proto_size(), 0);
  request.set_all_extension_numbers_of_type("google.protobuf.MethodOptions");
  EXPECT_THAT(Ask(request).all_extension_numbers_response().extension_number(), Contains(51002));
}

}  // namespace
}  // namespace vinculo::rpc
