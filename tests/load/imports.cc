#include "tests/load/imports.h"

#include <iostream>
#include <random>
#include <vector>

#include "absl/strings/str_format.h"
#include "tests/load/connect.h"
#include "tests/load/people.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"

namespace vinculo::load {
namespace {

using client_registry::v1::ClientService;
using client_registry::v1::ImportClientsRequest;
using contract::v1::ContractService;
using contract::v1::ImportContractsRequest;

constexpr int kRowsPerMessage = 500;

void Fill(uint64_t n, ImportClientsRequest::Row* row) { *row->mutable_client() = Person(n); }

void Fill(uint64_t n, ImportContractsRequest::Row* row) {
  row->set_client_external_id(ExternalId(n));
  row->set_plan_code("BENCH");
  row->mutable_contract()->set_external_id(ExternalId(n));
  auto* start = row->mutable_contract()->mutable_start_date();
  start->set_year(static_cast<int>(2010 + n % 15));
  start->set_month(static_cast<int>(1 + n % 12));
  start->set_day(15);
}

// The whole stream, made before the clock starts: what is measured is the service.
template <class Request>
std::vector<Request> Messages(int64_t rows) {
  std::vector<Request> messages(1);
  std::random_device random;
  auto* start = messages[0].mutable_start();
  start->set_import_id(Uuid(uint64_t{random()} << 32 | random(), random()));
  start->set_mode(imports::v1::RESUMABLE_CHUNKS);
  for (int64_t line = 1; line <= rows;) {
    auto* to = messages.emplace_back().mutable_rows();
    for (int i = 0; i < kRowsPerMessage && line <= rows; ++i, ++line) {
      auto* row = to->add_rows();
      row->set_line(line);
      Fill(static_cast<uint64_t>(line), row);
    }
  }
  return messages;
}

// `open` begins the stream: (context, summary) to a writer.
template <class Request, class Open>
int Import(int64_t rows, Open open) {
  const std::vector<Request> messages = Messages<Request>(rows);
  const auto begin = Clock::now();
  grpc::ClientContext context;
  imports::v1::ImportSummary summary;
  const std::unique_ptr<grpc::ClientWriter<Request>> writer = open(&context, &summary);
  bool going = true;
  for (size_t i = 0; going && i < messages.size(); ++i) going = writer->Write(messages[i]);
  writer->WritesDone();
  const grpc::Status status = writer->Finish();
  const double seconds = SecondsSince(begin);
  if (!status.ok() || summary.created() != rows) {
    std::cerr << "load: import: " << status.error_message() << ", created " << summary.created();
    for (const auto& error : summary.errors()) {
      std::cerr << "; line " << error.line() << " " << error.reason();
    }
    std::cerr << "\n";
    return 1;
  }
  std::cout << absl::StrFormat(
      "{\"what\": \"import\", \"seconds\": %.3f, \"rows\": %d}\n", seconds, rows);
  return 0;
}

}  // namespace

int ImportClients(const std::string& address, int64_t rows) {
  const auto stub = ClientService::NewStub(Connect(address));
  return Import<ImportClientsRequest>(
      rows, [&](auto* context, auto* summary) { return stub->ImportClients(context, summary); });
}

int ImportContracts(const std::string& address, int64_t rows) {
  const auto stub = ContractService::NewStub(Connect(address));
  return Import<ImportContractsRequest>(
      rows, [&](auto* context, auto* summary) { return stub->ImportContracts(context, summary); });
}

}  // namespace vinculo::load
