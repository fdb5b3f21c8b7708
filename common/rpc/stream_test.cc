// Streams out and in: back-pressure, checks of every message, and how they end.

#include "absl/time/clock.h"
#include "common/rpc/testdata/probe_calls.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::vinculo::testing::HasViolation;

TEST(Stream, StreamsOut) {
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

TEST(Stream, WaitsForASlowReaderInsteadOfBuffering) {
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

TEST(Stream, EndsAStreamWhoseReaderLeft) {
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

TEST(Stream, ChecksTheRequestOfAStream) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  const auto reader = stub->StreamEchoes(&context, pb::EchoRequest());
  pb::EchoResponse response;
  EXPECT_FALSE(reader->Read(&response));
  EXPECT_THAT(FromGrpc(reader->Finish()), HasViolation("text", "FIELD_REQUIRED"));
}

TEST(Stream, CollectsAStream) {
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

TEST(Stream, ChecksEveryMessageOfAStreamIn) {
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

TEST(Stream, NeverTakesABrokenStreamForAWholeOne) {
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

}  // namespace
}  // namespace vinculo::rpc
