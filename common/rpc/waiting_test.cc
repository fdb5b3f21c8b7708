// What becomes of a call whose caller keeps it waiting: reads nothing, says nothing, is not there.

#include <arpa/inet.h>
#include <grpcpp/generic/generic_stub.h>
#include <sys/socket.h>
#include <unistd.h>

#include "absl/time/clock.h"
#include "common/rpc/testdata/probe_calls.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::HasSubstr;
using ::vinculo::testing::IsError;

ServerOptions ReadersMayWait(absl::Duration at_most) {
  ServerOptions options;
  options.reader_wait_max = at_most;
  return options;
}

ServerOptions CallersMayBeSilent(absl::Duration at_most) {
  ServerOptions options;
  options.caller_silence_max = at_most;
  return options;
}

// Larger than what lies between a writer and a reader.
pb::EchoRequest ManyEchoes() {
  pb::EchoRequest request;
  request.set_text("x");
  request.set_padding(std::string(100'000, 'x'));
  request.set_count(10'000);
  return request;
}

int64_t MemoryKept(const ProbeServer& server) {
  const std::string name = "\nvinculo_rpc_memory_bytes ";
  const std::string text = server.MetricsText();
  return std::stoll(text.substr(text.find(name) + name.size()));
}

// A call by its path, one operation after the other.
class RawCall {
 public:
  RawCall(const ProbeServer& server, const std::string& method)
      : stub_(server.NewChannel()),
        call_(stub_.PrepareCall(&context_, "/vinculo.probe.v1.ProbeService/" + method, &queue_)) {
    call_->StartCall(this);
    Wait();
  }
  ~RawCall() {
    context_.TryCancel();
    queue_.Shutdown();
    void* tag;
    bool ok;
    while (queue_.Next(&tag, &ok)) {
    }
  }

  void Send(const pb::EchoRequest& request) {
    grpc::Slice bytes(request.SerializeAsString());
    call_->WriteLast(grpc::ByteBuffer(&bytes, 1), grpc::WriteOptions(), this);
    Wait();
  }
  // How it ended, though nothing was read.
  absl::Status Finish() {
    grpc::Status status;
    call_->Finish(&status, this);
    Wait();
    return FromGrpc(status);
  }

 private:
  void Wait() {
    void* tag;
    bool ok;
    queue_.Next(&tag, &ok);
  }

  grpc::CompletionQueue queue_;
  grpc::ClientContext context_;
  grpc::GenericStub stub_;
  std::unique_ptr<grpc::GenericClientAsyncReaderWriter> call_;
};

TEST(Waiting, EndsAStreamWhoseReaderTakesNothing) {
  ProbeServer server(ReadersMayWait(absl::Milliseconds(300)));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  const auto reader = stub->StreamEchoes(&context, ManyEchoes());
  pb::EchoResponse response;
  ASSERT_TRUE(reader->Read(&response));
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
  EXPECT_THAT(server.LogText(), HasSubstr("\"reason\":\"READER_SLOW\""));
  EXPECT_THAT(server.MetricsText(),
              HasSubstr("grpc_method=\"StreamEchoes\",grpc_code=\"UNAVAILABLE\"} 1"));
  while (reader->Read(&response)) {
  }
  const absl::Status end = FromGrpc(reader->Finish());
  EXPECT_EQ(end.code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(end.message()), HasSubstr("too long to read"));
}

TEST(Waiting, KeepsAStreamWhoseReaderIsSlowAndReads) {
  ProbeServer server(ReadersMayWait(absl::Seconds(1)));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request = ManyEchoes();
  request.set_count(600);
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  int64_t messages = 0;
  while (reader->Read(&response)) {
    ++messages;
    absl::SleepFor(absl::Milliseconds(3));  // paced: the whole takes longer than one may wait
  }
  EXPECT_TRUE(reader->Finish().ok());
  EXPECT_EQ(messages, 600);
}

TEST(Waiting, EndsACallWhoseAnswerNobodyTakes) {
  ProbeServer server(ReadersMayWait(absl::Milliseconds(300)));
  pb::EchoRequest request;
  request.set_text("large answer");
  RawCall call(server, "Echo");
  call.Send(request);
  EXPECT_TRUE(Eventually([&] { return MemoryKept(server) > 4 << 20; }));
  EXPECT_TRUE(Eventually([&] { return MemoryKept(server) == 0; }));
}

TEST(Waiting, EndsAStreamWhoseRequestNeverComes) {
  ServerOptions options;
  options.default_deadline = absl::Milliseconds(200);
  ProbeServer server(std::move(options));
  RawCall call(server, "StreamEchoes");
  EXPECT_FALSE(call.Finish().ok());
}

TEST(Waiting, EndsAStreamInWhoseCallerSaysNothing) {
  ProbeServer server(CallersMayBeSilent(absl::Milliseconds(300)));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoResponse response;
  const auto writer = stub->CollectEchoes(&context, &response);
  pb::EchoRequest request;
  request.set_text("a");
  ASSERT_TRUE(writer->Write(request));
  EXPECT_THAT(FromGrpc(writer->Finish()),
              IsError(absl::StatusCode::kDeadlineExceeded, "CALLER_SILENT"));
  EXPECT_TRUE(Eventually([&] { return server.state().collected_broken == 1; }));
}

TEST(Waiting, KeepsAStreamInWhoseCallerIsSlowAndSpeaks) {
  ProbeServer server(CallersMayBeSilent(absl::Milliseconds(600)));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoResponse response;
  const auto writer = stub->CollectEchoes(&context, &response);
  pb::EchoRequest request;
  request.set_text("a");
  for (int i = 0; i < 8; ++i) {
    ASSERT_TRUE(writer->Write(request));
    absl::SleepFor(absl::Milliseconds(150));  // paced: all of it takes longer than a silence may
  }
  ASSERT_TRUE(writer->WritesDone());
  EXPECT_TRUE(writer->Finish().ok());
  EXPECT_EQ(response.text(), "aaaaaaaa");
}

TEST(Waiting, GivesAStreamWithoutDeadlineTheDefaultOneOfStreams) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  request.set_count(1);
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  ASSERT_TRUE(reader->Read(&response));
  EXPECT_NEAR(response.seconds_left(), 7200, 60);
}

TEST(Waiting, EndsAStreamThatOutlivesTheDefaultDeadline) {
  ServerOptions options;
  options.default_stream_deadline = absl::Milliseconds(300);
  ProbeServer server(std::move(options));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  while (reader->Read(&response)) {
  }
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
}

TEST(Waiting, EndsAStreamAtItsDeadlineThoughItsReaderTakesNothing) {
  ServerOptions options;
  options.default_stream_deadline = absl::Milliseconds(300);
  ProbeServer server(std::move(options));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  const auto reader = stub->StreamEchoes(&context, ManyEchoes());
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
  pb::EchoResponse response;
  while (reader->Read(&response)) {
  }
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
}

TEST(Waiting, RefusesTheMessageOfAHandlerThatDidNotHearOfTheEnd) {
  ServerOptions options;
  options.default_stream_deadline = absl::Milliseconds(300);
  ProbeServer server(std::move(options));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("long work");
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  EXPECT_FALSE(reader->Read(&response));
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
  server.state().release = true;
  EXPECT_TRUE(Eventually([&] { return server.state().cancelled == 1; }));
  EXPECT_EQ(server.state().written, 0);
}

TEST(Waiting, LetsAStreamFollowForEver) {
  ServerOptions options;
  options.default_stream_deadline = absl::Milliseconds(100);
  ProbeServer server(std::move(options));
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  const auto reader = stub->FollowEchoes(&context, request);
  pb::EchoResponse response;
  const absl::Time until = absl::Now() + absl::Milliseconds(500);
  while (absl::Now() < until) ASSERT_TRUE(reader->Read(&response));
  context.TryCancel();
}

// A peer that is gone without a word: it takes what is sent and answers nothing.
TEST(Waiting, ClosesAConnectionWhoseOtherEndIsNotThere) {
  ServerOptions options;
  options.keepalive_interval = absl::Milliseconds(200);
  options.keepalive_timeout = absl::Milliseconds(200);
  ProbeServer server(std::move(options));
  const int peer = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(server.server_port()));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(connect(peer, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  const timeval patience = {.tv_sec = 10};
  setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  // The preface and empty SETTINGS with which every HTTP/2 connection begins.
  const std::string hello("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0", 33);
  ASSERT_EQ(write(peer, hello.data(), hello.size()), static_cast<ssize_t>(hello.size()));
  char bytes[4096];
  ssize_t got;
  do {
    got = read(peer, bytes, sizeof bytes);
  } while (got > 0);
  EXPECT_EQ(got, 0) << "still open";
  close(peer);
}

}  // namespace
}  // namespace vinculo::rpc
