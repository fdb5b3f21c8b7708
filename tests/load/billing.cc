#include "tests/load/billing.h"

#include <chrono>
#include <ctime>
#include <iostream>
#include <memory>
#include <random>
#include <thread>
#include <vector>

#include "absl/strings/str_format.h"
#include "tests/load/calls.h"
#include "tests/load/connect.h"
#include "tests/load/people.h"
#include "vinculo/contract/v1/billing_run_service.grpc.pb.h"
#include "vinculo/contract/v1/payment_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace pb = ::vinculo::contract::v1;

constexpr std::chrono::milliseconds kPoll{20};
// Clients of which payments are measured.
constexpr size_t kPayersMax = 20'000;

std::string RandomId() {
  std::random_device random;
  return Uuid(uint64_t{random()} << 32 | random(), random());
}

// Who owes something.
std::vector<std::string> Payers(const std::string& address) {
  const auto stub = pb::ReceivableService::NewStub(Connect(address));
  std::vector<std::string> payers;
  pb::ListReceivablesRequest request;
  request.set_filter("open_amount > 0");
  request.set_page_size(1000);
  do {
    grpc::ClientContext context;
    pb::ListReceivablesResponse page;
    if (!stub->ListReceivables(&context, request, &page).ok()) break;
    for (const auto& one : page.receivables()) payers.push_back(one.client());
    request.set_page_token(page.next_page_token());
  } while (payers.size() < kPayersMax && !request.page_token().empty());
  return payers;
}

struct Pay {
  using Stub = pb::PaymentService::Stub;
  using Request = pb::RecordPaymentRequest;
  using Response = pb::Payment;
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::Channel>& channel) {
    return pb::PaymentService::NewStub(channel);
  }
  Request Next(std::mt19937_64& random) const {
    Request request;
    pb::Payment& payment = *request.mutable_payment();
    payment.set_client((*payers)[random() % payers->size()]);
    payment.mutable_amount()->set_units(99);
    payment.mutable_amount()->set_nanos(900'000'000);
    const std::time_t now = std::time(nullptr) - 24 * 3600;
    std::tm day{};
    gmtime_r(&now, &day);
    payment.mutable_paid_date()->set_year(day.tm_year + 1900);
    payment.mutable_paid_date()->set_month(day.tm_mon + 1);
    payment.mutable_paid_date()->set_day(day.tm_mday);
    request.set_request_id(Uuid(random(), random()));
    return request;
  }
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncRecordPayment(context, request, queue);
  }
  bool Good(const Request& request, const Response& payment) const {
    return payment.client() == request.payment().client();
  }

  const std::vector<std::string>* payers;
};

}  // namespace

int DoBillingRun(const std::string& address) {
  const auto stub = pb::BillingRunService::NewStub(Connect(address));
  pb::StartBillingRunRequest start;
  start.set_request_id(RandomId());
  pb::BillingRun run;
  {
    grpc::ClientContext context;
    const grpc::Status status = stub->StartBillingRun(&context, start, &run);
    if (!status.ok()) {
      std::cerr << "load: billing-run: " << status.error_message() << "\n";
      return 1;
    }
  }
  pb::GetBillingRunRequest get;
  get.set_name(run.name());
  const auto ask = [&] {
    grpc::ClientContext context;
    return stub->GetBillingRun(&context, get, &run).ok();
  };
  // The first portion is seen when it is committed: what it took is not in the seconds, what it
  // made is not in the receivables.
  while (run.contracts() == 0 && !run.has_finish_time()) {
    if (!ask()) return 1;
    std::this_thread::sleep_for(kPoll);
  }
  const int64_t before = run.receivables();
  const auto begin = Clock::now();
  while (!run.has_finish_time()) {
    if (!ask()) return 1;
    std::this_thread::sleep_for(kPoll);
  }
  std::cout << absl::StrFormat(
      "{\"what\": \"billing-run\", \"seconds\": %.3f, \"rows\": %d, \"all\": %d}\n",
      SecondsSince(begin),
      run.receivables() - before,
      run.receivables());
  return 0;
}

Latencies MeasurePayments(const std::string& address, int concurrency, double seconds) {
  const std::vector<std::string> payers = Payers(address);
  if (payers.empty()) {
    std::cerr << "load: nobody owes anything\n";
    return {};
  }
  return Measure(Pay{&payers}, address, concurrency, seconds);
}

}  // namespace vinculo::load
