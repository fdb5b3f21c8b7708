// What a server does with more than it can take, and what it counts.

#include <future>
#include <vector>

#include "absl/strings/match.h"
#include "common/rpc/testdata/probe_calls.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::HasSubstr;
using ::vinculo::testing::IsError;

TEST(ServerLoad, ShedsCallsBeyondItsLimit) {
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

class ServerMemory : public ::testing::Test {
 protected:
  static constexpr int64_t kMemory = 4 << 20;

  static ServerOptions Options() {
    ServerOptions options;
    options.memory_bytes = kMemory;
    return options;
  }
  static pb::EchoRequest Large(const std::string& text) {
    pb::EchoRequest request;
    request.set_text(text);
    request.set_padding(std::string(1'000'000, 'x'));
    return request;
  }
  // What is over gives back its memory, a moment after its caller has heard of the end.
  bool TakesLargeRequestsAgain() {
    return Eventually([&] {
      pb::EchoResponse response;
      return EchoAs(server_, "ana", Large("x"), &response).ok();
    });
  }

  ProbeServer server_{Options()};
};

TEST_F(ServerMemory, ShedsLargeRequestsBeyondItAndTakesOthersMeanwhile) {
  const auto stub = server_.NewStub();
  std::vector<std::future<absl::Status>> held;
  for (int i = 0; i < 4; ++i) {
    held.push_back(std::async(std::launch::async, [&] {
      grpc::ClientContext context;
      pb::EchoResponse response;
      return FromGrpc(stub->Echo(&context, Large("hold"), &response));
    }));
  }
  ASSERT_TRUE(Eventually([&] { return server_.state().running == 4; }));
  pb::EchoResponse response;
  const absl::Status shed = EchoAs(server_, "ana", Large("x"), &response);
  EXPECT_THAT(shed, IsError(absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED"));
  EXPECT_TRUE(shed.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value());
  EXPECT_THAT(server_.MetricsText(), HasSubstr("vinculo_rpc_shed_total 1"));
  EXPECT_TRUE(Echo(server_, "x").ok());
  server_.state().release = true;
  for (auto& call : held) EXPECT_TRUE(call.get().ok());
  EXPECT_TRUE(TakesLargeRequestsAgain());
}

TEST_F(ServerMemory, ShedsARequestWhoseManyPartsTakeMore) {
  pb::CreateEchoRequest request;
  request.set_request_id("00000000-0000-7000-8000-000000000007");
  request.mutable_echo()->set_display_name("x");
  for (int i = 0; i < 150'000; ++i) request.mutable_echo()->add_parts()->set_label("x");
  ASSERT_LT(request.ByteSizeLong(), 1'000'000u);
  grpc::ClientContext context;
  pb::EchoResponse response;
  EXPECT_THAT(FromGrpc(server_.NewStub()->CreateEcho(&context, request, &response)),
              IsError(absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED"));
  EXPECT_TRUE(TakesLargeRequestsAgain());
}

TEST_F(ServerMemory, BreaksOffAStreamWhoseMessagesTakeMore) {
  const auto stub = server_.NewStub();
  std::vector<std::future<absl::Status>> held;
  held.push_back(std::async(std::launch::async, [&] {
    grpc::ClientContext context;
    pb::EchoResponse response;
    return FromGrpc(stub->Echo(&context, Large("hold"), &response));
  }));
  ASSERT_TRUE(Eventually([&] { return server_.state().running == 1; }));
  grpc::ClientContext context;
  pb::EchoResponse response;
  const auto writer = stub->CollectEchoes(&context, &response);
  writer->Write(Large("a"));
  EXPECT_THAT(FromGrpc(writer->Finish()),
              IsError(absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED"));
  server_.state().release = true;
  EXPECT_TRUE(held[0].get().ok());
  EXPECT_TRUE(TakesLargeRequestsAgain());
}

TEST(ServerLoad, RunsBlockingWorkOnTheWorkerPool) {
  ProbeServer server;
  EXPECT_TRUE(Echo(server, "worker").ok());
}

TEST(ServerLoad, ReportsACallThatStallsItsLoop) {
  ProbeServer server;
  EXPECT_TRUE(Echo(server, "stall").ok());
  EXPECT_TRUE(Eventually([&] { return absl::StrContains(server.LogText(), "loop stalled"); }));
  EXPECT_THAT(server.LogText(),
              HasSubstr("\"method\":\"/vinculo.probe.v1.ProbeService/Echo\",\"duration_ms\""));
  EXPECT_THAT(server.MetricsText(), HasSubstr("vinculo_rpc_loop_stall_seconds_count 1"));
}

TEST(ServerLoad, CountsEveryMethodFromTheStart) {
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

}  // namespace
}  // namespace vinculo::rpc
