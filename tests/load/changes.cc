#include "tests/load/changes.h"

#include <atomic>
#include <iostream>
#include <random>
#include <thread>
#include <vector>

#include "tests/load/connect.h"
#include "tests/load/people.h"
#include "vinculo/contract/v1/change_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace pb = ::vinculo::contract::v1;

constexpr size_t kContractsMax = 10'000;

std::vector<std::string> ActiveContracts(const std::string& address) {
  const auto stub = pb::ContractService::NewStub(Connect(address));
  std::vector<std::string> names;
  pb::ListContractsRequest request;
  request.set_page_size(1'000);
  request.set_filter("lifecycle = ACTIVE");
  do {
    grpc::ClientContext context;
    pb::ListContractsResponse page;
    const grpc::Status status = stub->ListContracts(&context, request, &page);
    if (!status.ok()) {
      std::cerr << "load: " << status.error_message() << "\n";
      return names;
    }
    for (const pb::Contract& contract : page.contracts()) names.push_back(contract.name());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty() && names.size() < kContractsMax);
  return names;
}

// One caller after the other's answer, with every so many-th contract.
class Caller {
 public:
  Caller(const std::string& address,
         const std::vector<std::string>& names,
         size_t first,
         size_t step)
      : stub_(pb::ChangeService::NewStub(Connect(address))),
        names_(names),
        next_(first),
        step_(step),
        random_(first + 1) {}

  void Run(const std::atomic<bool>& measuring, const std::atomic<bool>& stop) {
    while (!stop) {
      const auto begin = Clock::now();
      const grpc::Status status = Change(names_[next_ % names_.size()]);
      next_ += step_;
      if (!measuring) continue;
      if (status.ok()) {
        latencies.micros.push_back(static_cast<uint32_t>(SecondsSince(begin) * 1e6));
      } else if (latencies.failed++ == 0) {
        std::cerr << "load: " << status.error_message() << "\n";
      }
    }
  }

  Latencies latencies;

 private:
  grpc::Status Change(const std::string& contract) {
    pb::PreviewChangeRequest question;
    question.mutable_change()->set_contract(contract);
    question.mutable_change()->mutable_price()->set_currency_code("BRL");
    question.mutable_change()->mutable_price()->set_units(
        static_cast<int64_t>(random_() % 1'000'000));
    pb::PreviewChangeResponse preview;
    grpc::ClientContext asking;
    const grpc::Status previewed = stub_->PreviewChange(&asking, question, &preview);
    if (!previewed.ok()) return previewed;
    pb::ApplyChangeRequest request;
    *request.mutable_change() = question.change();
    request.set_preview_token(preview.preview_token());
    request.set_request_id(Uuid(random_(), random_()));
    pb::Change change;
    grpc::ClientContext applying;
    return stub_->ApplyChange(&applying, request, &change);
  }

  std::unique_ptr<pb::ChangeService::Stub> stub_;
  const std::vector<std::string>& names_;
  size_t next_;
  size_t step_;
  std::mt19937_64 random_;
};

}  // namespace

Latencies MeasureChanges(const std::string& address, int concurrency, double seconds) {
  const std::vector<std::string> names = ActiveContracts(address);
  Latencies all;
  if (names.size() < static_cast<size_t>(concurrency)) {
    std::cerr << "load: too few active contracts\n";
    all.failed = 1;
    return all;
  }
  std::vector<std::unique_ptr<Caller>> callers;
  for (int i = 0; i < concurrency; ++i) {
    callers.push_back(std::make_unique<Caller>(
        address, names, static_cast<size_t>(i), static_cast<size_t>(concurrency)));
  }
  std::atomic<bool> measuring{false};
  std::atomic<bool> stop{false};
  std::vector<std::thread> running;
  for (auto& caller : callers) running.emplace_back([&] { caller->Run(measuring, stop); });
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  measuring = true;
  const auto begin = Clock::now();
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  measuring = false;
  all.seconds = SecondsSince(begin);
  stop = true;
  for (std::thread& thread : running) thread.join();
  for (auto& caller : callers) {
    const std::vector<uint32_t>& micros = caller->latencies.micros;
    all.micros.insert(all.micros.end(), micros.begin(), micros.end());
    all.failed += caller->latencies.failed;
  }
  return all;
}

}  // namespace vinculo::load
