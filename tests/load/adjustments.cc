#include "tests/load/adjustments.h"

#include <chrono>
#include <iostream>
#include <random>
#include <thread>

#include "absl/strings/str_format.h"
#include "tests/load/connect.h"
#include "tests/load/latencies.h"
#include "tests/load/people.h"
#include "vinculo/contract/v1/adjustment_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace pb = ::vinculo::contract::v1;

constexpr std::chrono::milliseconds kPoll{20};

pb::CreateAdjustmentRunRequest AllContracts() {
  pb::CreateAdjustmentRunRequest request;
  pb::AdjustmentRun& run = *request.mutable_adjustment_run();
  run.set_rule(pb::AdjustmentRun::DATA_BASE);
  run.mutable_first_date()->set_year(2030);
  run.mutable_first_date()->set_month(1);
  run.mutable_first_date()->set_day(1);
  run.set_fixed_rate_ppm(43'700);
  std::random_device random;
  request.set_request_id(Uuid(uint64_t{random()} << 32 | random(), random()));
  return request;
}

}  // namespace

int SimulateAdjustment(const std::string& address) {
  const auto stub = pb::AdjustmentService::NewStub(Connect(address));
  pb::AdjustmentRun run;
  {
    grpc::ClientContext context;
    const grpc::Status status = stub->CreateAdjustmentRun(&context, AllContracts(), &run);
    if (!status.ok()) {
      std::cerr << "load: adjustment-run: " << status.error_message() << "\n";
      return 1;
    }
  }
  pb::GetAdjustmentRunRequest get;
  get.set_name(run.name());
  const auto ask = [&] {
    grpc::ClientContext context;
    return stub->GetAdjustmentRun(&context, get, &run).ok();
  };
  // The first portion is seen when it is committed: what it took is not in the seconds, what it
  // looked at is not in the contracts.
  while (run.handled() == 0 && run.state() == pb::AdjustmentRun::SIMULATING) {
    if (!ask()) return 1;
    std::this_thread::sleep_for(kPoll);
  }
  const int64_t before = run.handled();
  const auto begin = Clock::now();
  while (run.state() == pb::AdjustmentRun::SIMULATING) {
    if (!ask()) return 1;
    std::this_thread::sleep_for(kPoll);
  }
  std::cout << absl::StrFormat(
      "{\"what\": \"adjustment-run\", \"seconds\": %.3f, \"rows\": %d, \"all\": %d}\n",
      SecondsSince(begin),
      run.handled() - before,
      run.contracts());
  return 0;
}

}  // namespace vinculo::load
