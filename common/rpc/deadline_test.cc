// How long a call may take, and what its handler hears when the time or the caller is gone.

#include <future>

#include "absl/time/clock.h"
#include "common/rpc/testdata/probe_calls.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::HasSubstr;
using ::vinculo::testing::IsError;

absl::Status EchoWithoutDeadline(ProbeServer& server, const std::string& text) {
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text(text);
  pb::EchoResponse response;
  return FromGrpc(server.NewStub()->Echo(&context, request, &response));
}

TEST(Deadline, GivesTheHandlerTheCallersDeadline) {
  ProbeServer server;
  pb::EchoRequest request;
  request.set_text("x");
  pb::EchoResponse response;
  ASSERT_TRUE(EchoAs(server, "ana", request, &response).ok());
  EXPECT_NEAR(response.seconds_left(), 20, 2);
}

TEST(Deadline, GivesACallWithoutDeadlineTheDefaultOne) {
  ProbeServer server;
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  pb::EchoResponse response;
  ASSERT_TRUE(server.NewStub()->Echo(&context, request, &response).ok());
  EXPECT_NEAR(response.seconds_left(), 30, 2);
}

// A caller without a deadline of its own is answered by the server, and the handler hears of it.
TEST(Deadline, EndsACallThatOutlivesTheDefaultDeadline) {
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
TEST(Deadline, AnswersInTimeWhileTheWorkerPoolIsBusyForTheCall) {
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

TEST(Deadline, TellsTheHandlerWhenTheCallerCancels) {
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

TEST(Deadline, TellsTheHandlerWhenTheDeadlinePasses) {
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

}  // namespace
}  // namespace vinculo::rpc
