// What a service takes of memory when callers send all they can: RunService in a process of its
// own, with the limits that services have.

#include <gmock/gmock.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/rpc/client_channel.h"
#include "common/rpc/testdata/probe_service.grpc.pb.h"
#include "common/testing/postgres.h"
#include "common/testing/temporary_folder.h"
#include "tests/e2e/process.h"

namespace vinculo {
namespace {

namespace pb = ::vinculo::probe::v1;

constexpr char kRetryInfo[] = "type.googleapis.com/google.rpc.RetryInfo";
constexpr int64_t kLimitKib = 512 << 10;

// The most that the process has taken of the machine's memory so far.
int64_t PeakKib(pid_t pid) {
  std::ifstream status(absl::StrCat("/proc/", pid, "/status"));
  std::string name;
  int64_t kib = 0;
  while (status >> name && name != "VmHWM:") status.ignore(1000, '\n');
  status >> kib;
  return kib;
}

std::shared_ptr<grpc::Channel> NewChannel(const std::string& address) {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);
  return grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments);
}

// Calls that all send the same bytes, which this process keeps once.
class Flood {
 public:
  Flood(const std::string& address, int connections, const google::protobuf::Message& request)
      : bytes_(request.SerializeAsString()) {
    for (int i = 0; i < connections; ++i) {
      stubs_.push_back(std::make_unique<grpc::GenericStub>(NewChannel(address)));
    }
  }
  ~Flood() {
    for (const auto& call : calls_) call->context.TryCancel();
    queue_.Shutdown();
    void* tag;
    bool ok;
    while (queue_.Next(&tag, &ok)) {
    }
  }

  void Call(int count) {
    const grpc::ByteBuffer request(&bytes_, 1);
    for (int i = 0; i < count; ++i) {
      auto& call = *calls_.emplace_back(std::make_unique<OneCall>());
      call.context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Minutes(2)));
      call.reader = stubs_[calls_.size() % stubs_.size()]->PrepareUnaryCall(
          &call.context, "/vinculo.probe.v1.ProbeService/Echo", request, &queue_);
      call.reader->StartCall();
      call.reader->Finish(&call.response, &call.status, &call);
    }
  }

  // Takes what was answered until nothing more has come for a while.
  void TakeAnswers() {
    void* tag;
    bool ok;
    while (queue_.AsyncNext(&tag, &ok, absl::ToChronoTime(absl::Now() + absl::Seconds(3))) ==
           grpc::CompletionQueue::GOT_EVENT) {
      const absl::Status status = rpc::FromGrpc(static_cast<OneCall*>(tag)->status);
      ++answers_[status.code()];
      if (status.GetPayload(kRetryInfo)) ++with_retry_info_;
    }
  }

  int answers(absl::StatusCode code) { return answers_[code]; }
  int answers() const {
    int all = 0;
    for (const auto& [code, count] : answers_) all += count;
    return all;
  }
  int with_retry_info() const { return with_retry_info_; }

 private:
  struct OneCall {
    grpc::ClientContext context;
    std::unique_ptr<grpc::GenericClientAsyncResponseReader> reader;
    grpc::ByteBuffer response;
    grpc::Status status;
  };

  grpc::Slice bytes_;
  std::vector<std::unique_ptr<grpc::GenericStub>> stubs_;
  grpc::CompletionQueue queue_;
  std::vector<std::unique_ptr<OneCall>> calls_;
  std::map<absl::StatusCode, int> answers_;
  int with_retry_info_ = 0;
};

class MemoryTest : public ::testing::Test {
 protected:
  MemoryTest() {
    postgres_.CreateRoles("probe_memory", "probe");
    service_.Start();
  }

  absl::Status Echo() {
    grpc::ClientContext context;
    pb::EchoRequest request;
    request.set_text("x");
    pb::EchoResponse response;
    return rpc::FromGrpc(stub_->Echo(&context, request, &response));
  }
  bool Answers() {
    return e2e::Eventually(60, [this] { return Echo().ok(); });
  }

  testing::Postgres postgres_;
  const testing::TemporaryFolder folder_;
  const std::string address_ = absl::StrCat("127.0.0.1:", e2e::FreePort());
  e2e::Process service_{{VINCULO_PROBE_SERVICE,
                         "--listen_address=" + address_,
                         absl::StrCat("--http_address=127.0.0.1:", e2e::FreePort()),
                         "--db_url=" + postgres_.Options("probe_memory", "", "").url},
                        folder_.path() + "/log"};
  const std::unique_ptr<pb::ProbeService::Stub> stub_ =
      pb::ProbeService::NewStub(NewChannel(address_));
};

// 3,000 requests of almost 1 MiB, each held by its handler: 3 GB, if all were taken.
TEST_F(MemoryTest, StaysBelowItsLimitUnderLargeRequestsThatAreHeld) {
  ASSERT_TRUE(Answers()) << service_.log();
  constexpr int kCalls = 3000;
  pb::EchoRequest request;
  request.set_text("hold");
  request.set_padding(std::string(1'000'000, 'x'));
  {
    Flood flood(address_, /*connections=*/4, request);
    flood.Call(kCalls);
    flood.TakeAnswers();
    const int held = kCalls - flood.answers();
    EXPECT_GT(held, 100);
    EXPECT_LT(held, 220);
    EXPECT_EQ(flood.answers(absl::StatusCode::kResourceExhausted), flood.answers());
    EXPECT_EQ(flood.with_retry_info(), flood.answers());
    RecordProperty("peak_kib", absl::StrCat(PeakKib(service_.pid())));
    EXPECT_LT(PeakKib(service_.pid()), kLimitKib);
    EXPECT_TRUE(Echo().ok());
  }
  EXPECT_TRUE(Answers());
}

}  // namespace
}  // namespace vinculo
