#include "tests/load/block_runs.h"

#include <chrono>
#include <iostream>
#include <random>
#include <thread>

#include "absl/strings/str_format.h"
#include "tests/load/connect.h"
#include "tests/load/people.h"
#include "vinculo/contract/v1/block_run_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace pb = ::vinculo::contract::v1;

constexpr std::chrono::milliseconds kPoll{50};

double Seconds(const google::protobuf::Timestamp& time) {
  return static_cast<double>(time.seconds()) + time.nanos() / 1e9;
}

}  // namespace

int DoBlockRun(const std::string& address) {
  const auto stub = pb::BlockRunService::NewStub(Connect(address));
  std::random_device random;
  pb::StartBlockRunRequest start;
  start.set_mode(pb::BlockRun::APPLY);
  start.set_request_id(Uuid(uint64_t{random()} << 32 | random(), random()));
  pb::BlockRun run;
  {
    grpc::ClientContext context;
    const grpc::Status status = stub->StartBlockRun(&context, start, &run);
    if (!status.ok()) {
      std::cerr << "load: block-run: " << status.error_message() << "\n";
      return 1;
    }
  }
  pb::GetBlockRunRequest get;
  get.set_name(run.name());
  double first = 0;  // when its first portion was committed
  int64_t before = 0;
  while (!run.has_finish_time()) {
    std::this_thread::sleep_for(kPoll);
    grpc::ClientContext context;
    if (!stub->GetBlockRun(&context, get, &run).ok()) return 1;
    if (first == 0 && run.contracts() > 0) {
      first = Seconds(run.update_time());
      before = run.contracts();
    }
  }
  std::cout << absl::StrFormat(
      "{\"what\": \"block-run\", \"seconds\": %.3f, \"rows\": %d, \"all\": %d, \"changed\": %d}\n",
      Seconds(run.finish_time()) - first,
      run.contracts() - before,
      run.contracts(),
      run.tightened() + run.relaxed());
  return 0;
}

}  // namespace vinculo::load
