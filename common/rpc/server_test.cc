// The server over real channels: what callers get, and in which order things are checked.

#include "common/rpc/server.h"

#include <mutex>
#include <vector>

#include <grpcpp/impl/codegen/client_unary_call.h>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/rpc/serve.h"
#include "common/rpc/testdata/probe_calls.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsError;

constexpr char kUuid[] = "0190163d-8694-739b-aea5-966c26f8ad91";

absl::Status CreateEchoAs(ProbeServer& server,
                          const std::string& actor,
                          const pb::CreateEchoRequest& request,
                          pb::EchoResponse* response) {
  grpc::ClientContext context;
  context.AddMetadata("vinculo-actor", actor);
  return FromGrpc(server.NewStub()->CreateEcho(&context, request, response));
}

pb::CreateEchoRequest ValidCreate() {
  pb::CreateEchoRequest request;
  request.set_request_id(kUuid);
  request.mutable_echo()->set_display_name("x");
  request.mutable_echo()->set_kind(pb::PLAIN);
  return request;
}

TEST(Server, AnswersAUnaryCall) {
  ProbeServer server;
  pb::EchoRequest request;
  request.set_text("hello");
  request.set_count(3);
  pb::EchoResponse response;
  ASSERT_TRUE(EchoAs(server, "ana", request, &response).ok());
  EXPECT_EQ(response.text(), "hello");
  EXPECT_EQ(response.count(), 3);
  EXPECT_EQ(response.actor(), "ana");
}

TEST(Server, TakesStepsInThisOrder) {
  EXPECT_THAT(StepNames(),
              ElementsAre("identify_call",
                          "count_start",
                          "admit",
                          "authenticate",
                          "tell_tenants_time",
                          "check_permission",
                          "set_deadline",
                          "parse_request",
                          "check_required_fields",
                          "read_request_id",
                          "handler",
                          "count_finish",
                          "log_access",
                          "note_denial",
                          "mask_internal",
                          "map_status"));
}

TEST(Server, AsksForCredentialsBeforeTheRequestIsRead) {
  ProbeServer server;
  pb::EchoResponse response;
  EXPECT_THAT(EchoAs(server, "nobody", pb::EchoRequest(), &response),
              IsError(absl::StatusCode::kUnauthenticated, "CREDENTIALS_MISSING"));
}

TEST(Server, AsksForPermissionBeforeTheRequestIsRead) {
  ProbeServer server;
  pb::EchoResponse response;
  const absl::Status status = CreateEchoAs(server, "reader", pb::CreateEchoRequest(), &response);
  EXPECT_THAT(status, IsError(absl::StatusCode::kPermissionDenied, "PERMISSION_MISSING"));
  ASSERT_EQ(errors::MetadataOf(status).size(), 1u);
  EXPECT_EQ(errors::MetadataOf(status)[0].value, "probe.echoes.create");
}

// C-33
TEST(Server, TellsItsSinkOfDenialsAndOfNothingElse) {
  struct Told final : DenialSink {
    void Add(Denial denial) override {
      const std::lock_guard lock(mutex);
      denials.push_back(std::move(denial));
    }
    std::mutex mutex;
    std::vector<Denial> denials;
  };
  Told told;
  ServerOptions options;
  options.denials = &told;
  ProbeServer server(options);
  pb::EchoResponse response;
  EXPECT_FALSE(CreateEchoAs(server, "reader", pb::CreateEchoRequest(), &response).ok());
  EXPECT_FALSE(CreateEchoAs(server, "nobody", pb::CreateEchoRequest(), &response).ok());
  EXPECT_FALSE(CreateEchoAs(server, "ana", pb::CreateEchoRequest(), &response).ok());
  EXPECT_TRUE(CreateEchoAs(server, "ana", ValidCreate(), &response).ok());
  const std::lock_guard lock(told.mutex);
  ASSERT_EQ(told.denials.size(), 1u);
  EXPECT_EQ(told.denials[0].actor, "reader");
  EXPECT_EQ(told.denials[0].permission, "probe.echoes.create");
  EXPECT_EQ(told.denials[0].method, "/vinculo.probe.v1.ProbeService/CreateEcho");
  EXPECT_NE(told.denials[0].call_id, "");
}

TEST(Server, ReportsAllMissingFieldsTogether) {
  ProbeServer server;
  pb::CreateEchoRequest request;
  request.mutable_echo()->add_parts();
  pb::EchoResponse response;
  const absl::Status status = CreateEchoAs(server, "ana", request, &response);
  EXPECT_THAT(status, IsError(absl::StatusCode::kInvalidArgument, "INVALID_FIELDS"));
  for (const char* field :
       {"request_id", "echo.display_name", "echo.kind", "echo.parts[0].label"}) {
    EXPECT_THAT(status, HasViolation(field, "FIELD_REQUIRED"));
  }
  EXPECT_EQ(errors::ViolationsOf(status).size(), 4u);
}

TEST(Server, RefusesARequestIdThatIsNoUuid) {
  ProbeServer server;
  pb::CreateEchoRequest request = ValidCreate();
  request.set_request_id("1");
  pb::EchoResponse response;
  EXPECT_THAT(CreateEchoAs(server, "ana", request, &response),
              HasViolation("request_id", "REQUEST_ID_MALFORMED"));
}

TEST(Server, HashesTheRequestWhateverTheOrderOfItsMaps) {
  ProbeServer server;
  std::vector<std::string> hashes;
  for (int order : {1, -1}) {
    pb::CreateEchoRequest request = ValidCreate();
    for (int i = 0; i < 20; ++i) {
      const int key = order > 0 ? i : 19 - i;
      (*request.mutable_labels())[absl::StrCat("k", key)] = "v";
    }
    pb::EchoResponse response;
    ASSERT_TRUE(CreateEchoAs(server, "ana", request, &response).ok());
    EXPECT_EQ(response.request_id(), kUuid);
    EXPECT_EQ(response.request_hash().size(), 32u);
    hashes.push_back(response.request_hash());
  }
  EXPECT_EQ(hashes[0], hashes[1]);
  pb::CreateEchoRequest other = ValidCreate();
  pb::EchoResponse response;
  ASSERT_TRUE(CreateEchoAs(server, "ana", other, &response).ok());
  EXPECT_NE(response.request_hash(), hashes[0]);
}

TEST(Server, SendsReasonMetadataAndViolations) {
  ProbeServer server;
  const absl::Status missing = Echo(server, "not found");
  EXPECT_THAT(missing, IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_EQ(errors::MetadataOf(missing).size(), 2u);
  const absl::Status bad = Echo(server, "bad fields");
  EXPECT_THAT(bad, HasViolation("echo.text", "TEXT_TOO_LONG"));
  EXPECT_THAT(bad, HasViolation("echo.count", "COUNT_NEGATIVE"));
}

TEST(Server, HidesTheCauseOfInternalErrorsAndLogsIt) {
  ProbeServer server;
  for (const char* text : {"internal", "plain unknown"}) {
    const absl::Status status = Echo(server, text);
    EXPECT_THAT(status, IsError(absl::StatusCode::kInternal, "INTERNAL"));
    EXPECT_EQ(status.message(), "internal error; quote the call id call-7");
  }
  EXPECT_THAT(server.LogText(), HasSubstr("SQLSTATE 42P01"));
  EXPECT_THAT(server.LogText(), HasSubstr("\"call_id\":\"call-7\""));
}

TEST(Server, RefusesAnUnknownMethod) {
  ProbeServer server;
  grpc::internal::RpcMethod method("/vinculo.probe.v1.ProbeService/Nothing",
                                   grpc::internal::RpcMethod::NORMAL_RPC);
  grpc::ClientContext context;
  pb::EchoRequest request;
  pb::EchoResponse response;
  const grpc::Status status = grpc::internal::BlockingUnaryCall(
      server.NewChannel().get(), method, &context, request, &response);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNIMPLEMENTED);
}

TEST(Server, RefusesBytesThatAreNoRequest) {
  ProbeServer server;
  grpc::internal::RpcMethod method("/vinculo.probe.v1.ProbeService/Echo",
                                   grpc::internal::RpcMethod::NORMAL_RPC);
  grpc::ClientContext context;
  grpc::Slice slice("\xff\xff\xff");
  grpc::ByteBuffer request(&slice, 1);
  grpc::ByteBuffer response;
  const grpc::Status status = grpc::internal::BlockingUnaryCall<grpc::ByteBuffer, grpc::ByteBuffer>(
      server.NewChannel().get(), method, &context, request, &response);
  EXPECT_THAT(FromGrpc(status), IsError(absl::StatusCode::kInvalidArgument, "REQUEST_MALFORMED"));
}

TEST(Server, TakesOneMebibyteAndRefusesMore) {
  ProbeServer server;
  pb::EchoRequest request;
  request.set_text("x");
  pb::EchoResponse response;
  request.set_padding(std::string((1 << 20) - 100, 'x'));
  EXPECT_TRUE(EchoAs(server, "ana", request, &response).ok());
  request.set_padding(std::string((1 << 20) + 1, 'x'));
  EXPECT_EQ(EchoAs(server, "ana", request, &response).code(), absl::StatusCode::kResourceExhausted);
  request.set_padding("");
  EXPECT_TRUE(EchoAs(server, "ana", request, &response).ok());
}

TEST(Server, RefusesAPortThatIsTaken) {
  ProbeServer first;
  SystemClock machine;
  const TenantClock clock(machine);
  ProbeAuthenticator authenticator;
  observability::Log log(observability::Level::kError);
  observability::Metrics metrics;
  ServerOptions options;
  options.listen_address = first.address();
  options.clock = &clock;
  options.authenticator = &authenticator;
  options.log = &log;
  options.metrics = &metrics;
  Server second(std::move(options));
  EXPECT_EQ(second.Start().code(), absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace vinculo::rpc
