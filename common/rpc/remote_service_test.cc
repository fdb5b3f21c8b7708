// A service that asks another one for its callers, both over real channels.

#include "common/rpc/remote_service.h"

#include <grpc/support/time.h>

#include <future>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/errors/errors.h"
#include "common/rpc/methods.h"
#include "common/rpc/testdata/probe_server.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::HasSubstr;
using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsError;

struct FrontDeps {
  std::shared_ptr<const RemoteService> remote;
};

Task<pb::EchoResponse> AskRemote(Call& call, const FrontDeps& deps, const pb::EchoRequest& req) {
  CO_ASSIGN_OR_RETURN(
      pb::EchoResponse answer,
      co_await deps.remote->Ask<pb::EchoResponse>(call, "vinculo.probe.v1.ProbeService/Echo", req));
  co_return answer;
}

Task<pb::EchoResponse> AskForNothing(Call& call,
                                     const FrontDeps& deps,
                                     const pb::CreateEchoRequest&) {
  CO_ASSIGN_OR_RETURN(pb::EchoResponse answer,
                      co_await deps.remote->Ask<pb::EchoResponse>(
                          call, "vinculo.probe.v1.ProbeService/Nothing", pb::EchoRequest()));
  co_return answer;
}

// The service that asks: one loop, so that a blocked one would be seen.
class Front {
 public:
  explicit Front(const std::string& remote_address,
                 absl::Duration timeout = absl::Seconds(5),
                 const std::string& remote_ca = "") {
    ServerOptions options;
    options.loops = 1;
    options.clock = &clock_;
    options.authenticator = &authenticator_;
    options.log = &log_;
    options.metrics = &metrics_;
    server_ = std::make_unique<Server>(std::move(options));
    const auto remote = std::make_shared<RemoteService>(RemoteOptions{.name = "probe",
                                                                      .address = remote_address,
                                                                      .tls_ca_file = remote_ca,
                                                                      .tls_cert_file = "",
                                                                      .tls_key_file = "",
                                                                      .timeout = timeout},
                                                        metrics_);
    ServiceMethods<FrontDeps> methods("vinculo.probe.v1.ProbeService", FrontDeps{remote});
    methods.Unary("Echo", &AskRemote);
    methods.Unary("CreateEcho", &AskForNothing);
    server_->Add(std::move(methods));
    EXPECT_TRUE(server_->Start().ok());
    channel_ = grpc::CreateChannel(absl::StrCat("127.0.0.1:", server_->port()),
                                   grpc::InsecureChannelCredentials());
    stub_ = pb::ProbeService::NewStub(channel_);
  }

  absl::Status Echo(const std::string& text,
                    pb::EchoResponse* response,
                    grpc::ClientContext* context) const {
    pb::EchoRequest request;
    request.set_text(text);
    return FromGrpc(stub_->Echo(context, request, response));
  }
  absl::Status Echo(const std::string& text) const {
    grpc::ClientContext context;
    pb::EchoResponse response;
    return Echo(text, &response, &context);
  }
  pb::ProbeService::Stub& stub() { return *stub_; }
  Server& server() { return *server_; }
  std::string MetricsText() const { return metrics_.Text(); }

 private:
  SystemClock machine_clock_;
  TenantClock clock_{machine_clock_};
  ProbeAuthenticator authenticator_;
  observability::Metrics metrics_;
  observability::Log log_{observability::Level::kError, 2};
  std::unique_ptr<Server> server_;
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<pb::ProbeService::Stub> stub_;
};

TEST(RemoteService, BringsTheAnswer) {
  ProbeServer remote;
  const Front front(remote.address());
  grpc::ClientContext context;
  pb::EchoResponse response;
  ASSERT_TRUE(front.Echo("hello", &response, &context).ok());
  EXPECT_EQ(response.text(), "hello");
  EXPECT_THAT(front.MetricsText(),
              HasSubstr("vinculo_remote_calls_total{service=\"probe\",code=\"OK\"} 1"));
  EXPECT_THAT(front.MetricsText(),
              HasSubstr("vinculo_remote_duration_seconds_count{service=\"probe\"} 1"));
}

TEST(RemoteService, ShowsTheOtherServiceTheCaller) {
  ServerOptions options;
  options.log_every_call = true;
  ProbeServer remote(std::move(options));
  const Front front(remote.address());
  grpc::ClientContext context;
  context.AddMetadata("vinculo-actor", "ana");
  context.AddMetadata("vinculo-tenant", "0190163d-8694-739b-aea5-966c26f8ad91");
  context.AddMetadata("x-request-id", "call-7");
  context.AddMetadata("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  pb::EchoResponse response;
  ASSERT_TRUE(front.Echo("x", &response, &context).ok());
  EXPECT_EQ(response.actor(), "ana");
  EXPECT_THAT(remote.LogText(), HasSubstr("\"call_id\":\"call-7\""));
  EXPECT_THAT(remote.LogText(), HasSubstr("\"trace_id\":\"4bf92f3577b34da6a3ce929d0e0e4736\""));
  EXPECT_THAT(remote.LogText(), HasSubstr("\"tenant\":\"0190163d-8694-739b-aea5-966c26f8ad91\""));
}

TEST(RemoteService, PassesTheCallersTokenOn) {
  ProbeServer remote;
  const Front front(remote.address());
  grpc::ClientContext context;
  context.AddMetadata("authorization", "Bearer abc");
  context.AddMetadata("vinculo-actor", "somebody else");
  pb::EchoResponse response;
  ASSERT_TRUE(front.Echo("x", &response, &context).ok());
  EXPECT_EQ(response.actor(), "Bearer abc");
}

TEST(RemoteService, PassesErrorsOnWithTheirReasons) {
  ProbeServer remote;
  const Front front(remote.address());
  const absl::Status missing = front.Echo("not found");
  EXPECT_THAT(missing, IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_EQ(errors::MetadataOf(missing).size(), 2u);
  EXPECT_THAT(front.Echo("bad fields"), HasViolation("echo.text", "TEXT_TOO_LONG"));
  EXPECT_THAT(front.Echo("internal"), IsError(absl::StatusCode::kInternal, "INTERNAL"));
}

TEST(RemoteService, LeavesTheCallersOwnServiceTimeToAnswer) {
  ProbeServer remote;
  const Front front(remote.address(), absl::Seconds(60));
  // Until both connections stand, gRPC counts from when they were asked for.
  ASSERT_TRUE(front.Echo("warm").ok());
  grpc::ClientContext context;
  // Below ten seconds a deadline travels to the hundredth.
  context.set_deadline(
      gpr_time_add(gpr_now(GPR_CLOCK_MONOTONIC), gpr_time_from_seconds(9, GPR_TIMESPAN)));
  pb::EchoResponse response;
  ASSERT_TRUE(front.Echo("x", &response, &context).ok());
  EXPECT_LT(response.seconds_left(), 8.95);
  EXPECT_GT(response.seconds_left(), 5);
}

TEST(RemoteService, GivesUpAfterItsOwnTimeout) {
  ProbeServer remote;
  const Front front(remote.address(), absl::Milliseconds(100));
  const absl::Status late = front.Echo("hold");
  EXPECT_THAT(late, IsError(absl::StatusCode::kDeadlineExceeded, "REMOTE_LATE"));
  ASSERT_EQ(errors::MetadataOf(late).size(), 1u);
  EXPECT_EQ(errors::MetadataOf(late)[0].value, "probe");
  EXPECT_TRUE(Eventually([&] { return remote.state().cancelled == 1; }));
}

TEST(RemoteService, ServesOthersWhileItWaits) {
  ProbeServer remote;
  Front front(remote.address());
  auto held = std::async(std::launch::async, [&] { return front.Echo("hold"); });
  ASSERT_TRUE(Eventually([&] { return remote.state().running == 1; }));
  EXPECT_TRUE(front.Echo("x").ok());
  remote.state().release = true;
  EXPECT_TRUE(held.get().ok());
}

TEST(RemoteService, EndsWithItsCaller) {
  ProbeServer remote;
  Front front(remote.address());
  grpc::ClientContext context;
  pb::EchoResponse response;
  auto held =
      std::async(std::launch::async, [&] { return front.Echo("hold", &response, &context); });
  ASSERT_TRUE(Eventually([&] { return remote.state().running == 1; }));
  context.TryCancel();
  EXPECT_EQ(held.get().code(), absl::StatusCode::kCancelled);
  EXPECT_TRUE(Eventually([&] { return remote.state().cancelled == 1; }));
  EXPECT_TRUE(front.Echo("x").ok());
}

TEST(RemoteService, EndsWithItsServer) {
  ProbeServer remote;
  Front front(remote.address());
  auto held = std::async(std::launch::async, [&] { return front.Echo("hold"); });
  ASSERT_TRUE(Eventually([&] { return remote.state().running == 1; }));
  front.server().Drain(absl::ZeroDuration());
  EXPECT_FALSE(held.get().ok());
  EXPECT_TRUE(Eventually([&] { return remote.state().cancelled == 1; }));
}

TEST(RemoteService, SaysThatTheOtherServiceIsGoneAndFindsItWhenItIsBack) {
  auto remote = std::make_unique<ProbeServer>();
  const std::string address = remote->address();
  const Front front(address);
  ASSERT_TRUE(front.Echo("x").ok());
  remote.reset();
  const absl::Status gone = front.Echo("x");
  EXPECT_THAT(gone, IsError(absl::StatusCode::kUnavailable, "REMOTE_UNAVAILABLE"));
  ASSERT_EQ(errors::MetadataOf(gone).size(), 1u);
  EXPECT_EQ(errors::MetadataOf(gone)[0].value, "probe");
  ServerOptions options;
  options.listen_address = address;
  remote = std::make_unique<ProbeServer>(std::move(options));
  EXPECT_TRUE(Eventually([&] { return front.Echo("x").ok(); }));
}

TEST(RemoteService, TakesAMethodThatIsNotThereYetForAServiceThatIsNot) {
  ProbeServer remote;
  Front front(remote.address());
  grpc::ClientContext context;
  pb::CreateEchoRequest request;
  request.set_request_id("0190163d-8694-739b-aea5-966c26f8ad91");
  request.mutable_echo()->set_display_name("x");
  request.mutable_echo()->set_kind(pb::PLAIN);
  pb::EchoResponse response;
  EXPECT_THAT(FromGrpc(front.stub().CreateEcho(&context, request, &response)),
              IsError(absl::StatusCode::kUnavailable, "REMOTE_UNAVAILABLE"));
}

}  // namespace
}  // namespace vinculo::rpc
