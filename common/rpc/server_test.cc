// The server over real channels: what callers get, in which order things are checked, and how calls
// end.

#include "common/rpc/server.h"

#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include <grpcpp/impl/codegen/client_unary_call.h>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/errors/errors.h"
#include "common/rpc/serve.h"
#include "common/rpc/testdata/probe_server.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsError;

constexpr char kUuid[] = "0190163d-8694-739b-aea5-966c26f8ad91";

absl::Status EchoAs(ProbeServer& server,
                    const std::string& actor,
                    const pb::EchoRequest& request,
                    pb::EchoResponse* response) {
  grpc::ClientContext context;
  if (!actor.empty()) context.AddMetadata("vinculo-actor", actor);
  context.AddMetadata("x-request-id", "call-7");
  context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Seconds(20)));
  return FromGrpc(server.NewStub()->Echo(&context, request, response));
}

absl::Status Echo(ProbeServer& server, const std::string& text) {
  pb::EchoRequest request;
  request.set_text(text);
  pb::EchoResponse response;
  return EchoAs(server, "ana", request, &response);
}

absl::Status EchoWithoutDeadline(ProbeServer& server, const std::string& text) {
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text(text);
  pb::EchoResponse response;
  return FromGrpc(server.NewStub()->Echo(&context, request, &response));
}

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

TEST(Server, GivesTheHandlerTheCallersDeadline) {
  ProbeServer server;
  pb::EchoRequest request;
  request.set_text("x");
  pb::EchoResponse response;
  ASSERT_TRUE(EchoAs(server, "ana", request, &response).ok());
  EXPECT_NEAR(response.seconds_left(), 20, 2);
}

TEST(Server, GivesACallWithoutDeadlineTheDefaultOne) {
  ProbeServer server;
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  pb::EchoResponse response;
  ASSERT_TRUE(server.NewStub()->Echo(&context, request, &response).ok());
  EXPECT_NEAR(response.seconds_left(), 30, 2);
}

// A caller without a deadline of its own is answered by the server, and the handler hears of it.
TEST(Server, EndsACallThatOutlivesTheDefaultDeadline) {
  ServerOptions options;
  options.default_deadline = absl::Milliseconds(100);
  ProbeServer server(std::move(options));
  const absl::Status late = EchoWithoutDeadline(server, "hold");
  EXPECT_THAT(late, IsError(absl::StatusCode::kDeadlineExceeded, "DEADLINE_EXCEEDED"));
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
  EXPECT_THAT(server.MetricsText(), HasSubstr("grpc_code=\"DEADLINE_EXCEEDED\"} 1"));
  EXPECT_TRUE(EchoWithoutDeadline(server, "x").ok());
}

// What cannot be cancelled goes on behind the answer; the call is not freed under it.
TEST(Server, AnswersInTimeWhileTheWorkerPoolIsBusyForTheCall) {
  ServerOptions options;
  options.default_deadline = absl::Milliseconds(100);
  ProbeServer server(std::move(options));
  const absl::Status late = EchoWithoutDeadline(server, "long work");
  EXPECT_THAT(late, IsError(absl::StatusCode::kDeadlineExceeded, "DEADLINE_EXCEEDED"));
  EXPECT_EQ(server.state().running, 1);
  server.state().release = true;
  EXPECT_TRUE(Eventually([&] { return server.state().running == 0; }));
  EXPECT_TRUE(EchoWithoutDeadline(server, "x").ok());
}

TEST(Server, TellsTheHandlerWhenTheCallerCancels) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("hold");
  pb::EchoResponse response;
  auto call =
      std::async(std::launch::async, [&] { return stub->Echo(&context, request, &response); });
  ASSERT_TRUE(Eventually([&] { return server.state().running == 1; }));
  context.TryCancel();
  EXPECT_EQ(call.get().error_code(), grpc::StatusCode::CANCELLED);
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
}

TEST(Server, TellsTheHandlerWhenTheDeadlinePasses) {
  ProbeServer server;
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Milliseconds(100)));
  pb::EchoRequest request;
  request.set_text("hold");
  pb::EchoResponse response;
  EXPECT_EQ(server.NewStub()->Echo(&context, request, &response).error_code(),
            grpc::StatusCode::DEADLINE_EXCEEDED);
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
}

TEST(Server, StreamsOut) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  request.set_count(1000);
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  int64_t messages = 0;
  while (reader->Read(&response)) EXPECT_EQ(response.count(), messages++);
  EXPECT_TRUE(reader->Finish().ok());
  EXPECT_EQ(messages, 1000);
}

TEST(Server, WaitsForASlowReaderInsteadOfBuffering) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  request.set_padding(std::string(100'000, 'x'));
  request.set_count(1000);
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  ASSERT_TRUE(reader->Read(&response));
  // The handler stops by itself, long before its 1,000 messages, when the windows (some 20 MB here)
  // are full.
  int64_t last = -1;
  ASSERT_TRUE(Eventually([&] {
    const int64_t now = server.state().written;
    const bool still = now == last;
    last = now;
    absl::SleepFor(absl::Milliseconds(100));  // paced: writing goes on until the windows are full
    return still;
  }));
  EXPECT_LT(last, 500);
  int64_t messages = 1;
  while (reader->Read(&response)) ++messages;
  EXPECT_TRUE(reader->Finish().ok());
  EXPECT_EQ(messages, 1000);
}

TEST(Server, EndsAStreamWhoseReaderLeft) {
  ProbeServer server;
  const auto stub = server.NewStub();
  {
    grpc::ClientContext context;
    pb::EchoRequest request;
    request.set_text("x");
    const auto reader = stub->StreamEchoes(&context, request);
    pb::EchoResponse response;
    ASSERT_TRUE(reader->Read(&response));
    context.TryCancel();
    reader->Finish();
  }
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
}

TEST(Server, ChecksTheRequestOfAStream) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  const auto reader = stub->StreamEchoes(&context, pb::EchoRequest());
  pb::EchoResponse response;
  EXPECT_FALSE(reader->Read(&response));
  EXPECT_THAT(FromGrpc(reader->Finish()), HasViolation("text", "FIELD_REQUIRED"));
}

TEST(Server, CollectsAStream) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoResponse response;
  const auto writer = stub->CollectEchoes(&context, &response);
  pb::EchoRequest request;
  request.set_text("a");
  for (int i = 1; i <= 100; ++i) {
    request.set_count(i);
    ASSERT_TRUE(writer->Write(request));
  }
  ASSERT_TRUE(writer->WritesDone());
  ASSERT_TRUE(writer->Finish().ok());
  EXPECT_EQ(response.count(), 5050);
  EXPECT_EQ(response.text(), std::string(100, 'a'));
  EXPECT_EQ(server.state().collected_whole, 1);
}

TEST(Server, ChecksEveryMessageOfAStreamIn) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoResponse response;
  const auto writer = stub->CollectEchoes(&context, &response);
  pb::EchoRequest request;
  request.set_text("a");
  writer->Write(request);
  writer->Write(pb::EchoRequest());
  writer->WritesDone();
  EXPECT_THAT(FromGrpc(writer->Finish()), HasViolation("text", "FIELD_REQUIRED"));
  EXPECT_EQ(server.state().collected_broken, 1);
}

TEST(Server, NeverTakesABrokenStreamForAWholeOne) {
  ProbeServer server;
  constexpr int kStreams = 50;
  for (int i = 0; i < kStreams; ++i) {
    const auto stub = server.NewStub();
    grpc::ClientContext context;
    pb::EchoResponse response;
    const auto writer = stub->CollectEchoes(&context, &response);
    pb::EchoRequest request;
    request.set_text("a");
    ASSERT_TRUE(writer->Write(request));
    context.TryCancel();
    EXPECT_FALSE(writer->Finish().ok());
  }
  // A stream that was cancelled before its first byte left never reaches a handler.
  EXPECT_TRUE(Eventually([&] { return server.state().collected_broken > 0; }));
  absl::SleepFor(absl::Milliseconds(200));  // paced: nothing is to come
  EXPECT_EQ(server.state().collected_whole, 0);
}

TEST(Server, ShedsCallsBeyondItsLimit) {
  ServerOptions options;
  options.loops = 1;
  options.max_in_flight_per_loop = 4;
  ProbeServer server(std::move(options));
  const auto stub = server.NewStub();
  std::vector<std::future<absl::Status>> held;
  for (int i = 0; i < 4; ++i) {
    held.push_back(std::async(std::launch::async, [&] {
      grpc::ClientContext context;
      pb::EchoRequest request;
      request.set_text("hold");
      pb::EchoResponse response;
      return FromGrpc(stub->Echo(&context, request, &response));
    }));
  }
  ASSERT_TRUE(Eventually([&] { return server.state().running == 4; }));
  const absl::Status shed = Echo(server, "x");
  EXPECT_THAT(shed, IsError(absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED"));
  EXPECT_TRUE(shed.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value());
  EXPECT_THAT(server.MetricsText(), HasSubstr("vinculo_rpc_shed_total 1"));
  server.state().release = true;
  for (auto& call : held) EXPECT_TRUE(call.get().ok());
  EXPECT_TRUE(Eventually([&] { return Echo(server, "x").ok(); }));
}

TEST(Server, RunsBlockingWorkOnTheWorkerPool) {
  ProbeServer server;
  EXPECT_TRUE(Echo(server, "worker").ok());
}

TEST(Server, ReportsACallThatStallsItsLoop) {
  ProbeServer server;
  EXPECT_TRUE(Echo(server, "stall").ok());
  EXPECT_TRUE(Eventually([&] { return absl::StrContains(server.LogText(), "loop stalled"); }));
  EXPECT_THAT(server.LogText(),
              HasSubstr("\"method\":\"/vinculo.probe.v1.ProbeService/Echo\",\"duration_ms\""));
  EXPECT_THAT(server.MetricsText(), HasSubstr("vinculo_rpc_loop_stall_seconds_count 1"));
}

TEST(Server, CountsEveryMethodFromTheStart) {
  ProbeServer server;
  const std::string labels =
      "grpc_type=\"unary\",grpc_service=\"vinculo.probe.v1.ProbeService\",grpc_method=\"Echo\"";
  EXPECT_THAT(server.MetricsText(), HasSubstr("grpc_server_started_total{" + labels + "} 0"));
  EXPECT_THAT(server.MetricsText(),
              HasSubstr("grpc_server_handled_total{" + labels + ",grpc_code=\"OK\"} 0"));
  ASSERT_TRUE(Echo(server, "x").ok());
  ASSERT_FALSE(Echo(server, "not found").ok());
  const std::string text = server.MetricsText();
  EXPECT_THAT(text, HasSubstr("grpc_server_started_total{" + labels + "} 2"));
  EXPECT_THAT(text, HasSubstr("grpc_server_handled_total{" + labels + ",grpc_code=\"OK\"} 1"));
  EXPECT_THAT(text,
              HasSubstr("grpc_server_handled_total{" + labels + ",grpc_code=\"NOT_FOUND\"} 1"));
  EXPECT_THAT(text, HasSubstr("grpc_server_msg_received_total{" + labels + "} 2"));
  EXPECT_THAT(text, HasSubstr("grpc_server_msg_sent_total{" + labels + "} 1"));
  EXPECT_THAT(text, HasSubstr("grpc_server_handling_seconds_count{" + labels + "} 2"));
}

TEST(Server, FinishesCallsInProgressWhenItDrains) {
  ProbeServer server;
  const auto stub = server.NewStub();
  std::vector<std::future<absl::Status>> held;
  for (int i = 0; i < 8; ++i) {
    held.push_back(std::async(std::launch::async, [&] {
      grpc::ClientContext context;
      pb::EchoRequest request;
      request.set_text("hold");
      pb::EchoResponse response;
      return FromGrpc(stub->Echo(&context, request, &response));
    }));
  }
  ASSERT_TRUE(Eventually([&] { return server.state().running == 8; }));
  auto drained = std::async(std::launch::async, [&] { server.server().Drain(absl::Seconds(20)); });
  absl::SleepFor(absl::Milliseconds(50));  // paced: the drain is to begin
  server.state().release = true;
  for (auto& call : held) EXPECT_TRUE(call.get().ok());
  drained.get();
  EXPECT_EQ(server.state().cancelled, 0);
}

TEST(Server, TellsStreamsThatItDrains) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  ASSERT_TRUE(reader->Read(&response));
  server.server().Drain(absl::Seconds(20));
  while (reader->Read(&response)) {
  }
  EXPECT_THAT(FromGrpc(reader->Finish()),
              IsError(absl::StatusCode::kUnavailable, "SERVER_DRAINING"));
  EXPECT_EQ(server.state().drained, 1);
}

TEST(Server, CancelsWhatOutlivesTheGrace) {
  ProbeServer server;
  const auto stub = server.NewStub();
  auto held = std::async(std::launch::async, [&] {
    grpc::ClientContext context;
    pb::EchoRequest request;
    request.set_text("hold");
    pb::EchoResponse response;
    return FromGrpc(stub->Echo(&context, request, &response));
  });
  ASSERT_TRUE(Eventually([&] { return server.state().running == 1; }));
  server.server().Drain(absl::Milliseconds(100));
  EXPECT_FALSE(held.get().ok());
  EXPECT_EQ(server.state().cancelled, 1);
}

TEST(Server, RefusesAPortThatIsTaken) {
  ProbeServer first;
  SystemClock clock;
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
