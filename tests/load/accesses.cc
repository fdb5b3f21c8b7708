#include "tests/load/accesses.h"

#include <iostream>
#include <memory>
#include <random>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "tests/load/calls.h"
#include "tests/load/people.h"
#include "vinculo/client_registry/v1/access_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr int kRowsPerMessage = 500;
constexpr int64_t kIngestSeconds = 60 * 24 * 3600;

registry::DeviceEvent Entry(uint64_t client, uint64_t event) {
  registry::DeviceEvent entry;
  entry.set_external_id(ExternalId(client));
  entry.set_outcome(registry::ACCESS_GRANTED);
  entry.set_device_kind(registry::TURNSTILE);
  entry.set_device_id(absl::StrCat("catraca-", event % 8));
  entry.set_device_event_id(absl::StrCat(event));
  entry.set_direction(registry::ENTRY);
  entry.set_unit("Centro");
  return entry;
}

struct Record {
  using Stub = registry::AccessService::Stub;
  using Request = registry::RecordAccessRequest;
  using Response = registry::Access;
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::Channel>& channel) {
    return registry::AccessService::NewStub(channel);
  }
  Request Next(std::mt19937_64& random) const {
    Request request;
    *request.mutable_event() = Entry(random() % clients + 1, random());
    request.set_request_id(Uuid(random(), random()));
    return request;
  }
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncRecordAccess(context, request, queue);
  }
  bool Good(const Request&, const Response& access) const {
    return access.outcome() == registry::ACCESS_GRANTED;
  }

  uint64_t clients;
};

// The whole stream, made before the clock starts: what is measured is the service.
std::vector<registry::IngestAccessesRequest> Messages(int64_t rows, uint64_t clients) {
  std::vector<registry::IngestAccessesRequest> messages(1);
  std::mt19937_64 random(std::random_device{}());
  auto* start = messages[0].mutable_start();
  start->set_import_id(Uuid(random(), random()));
  start->set_mode(imports::v1::RESUMABLE_CHUNKS);
  const uint64_t first_event = random() >> 1;
  const int64_t first_second = absl::ToUnixSeconds(absl::Now()) - kIngestSeconds;
  for (int64_t line = 1; line <= rows;) {
    auto* to = messages.emplace_back().mutable_rows();
    for (int i = 0; i < kRowsPerMessage && line <= rows; ++i, ++line) {
      auto* row = to->add_rows();
      row->set_line(line);
      *row->mutable_event() =
          Entry(random() % clients + 1, first_event + static_cast<uint64_t>(line));
      row->mutable_event()->mutable_access_time()->set_seconds(first_second +
                                                               kIngestSeconds * line / rows - 1);
    }
  }
  return messages;
}

}  // namespace

Latencies MeasureAccesses(const std::string& address,
                          int concurrency,
                          double seconds,
                          uint64_t clients) {
  return Measure(Record{clients}, address, concurrency, seconds);
}

int IngestAccesses(const std::string& address, int64_t rows, uint64_t clients) {
  const std::vector<registry::IngestAccessesRequest> messages = Messages(rows, clients);
  const auto stub = registry::AccessService::NewStub(Connect(address));
  const auto begin = Clock::now();
  grpc::ClientContext context;
  imports::v1::ImportSummary summary;
  const auto writer = stub->IngestAccesses(&context, &summary);
  bool going = true;
  for (size_t i = 0; going && i < messages.size(); ++i) going = writer->Write(messages[i]);
  writer->WritesDone();
  const grpc::Status status = writer->Finish();
  const double seconds = SecondsSince(begin);
  if (!status.ok() || summary.created() != rows) {
    std::cerr << "load: ingest: " << status.error_message() << ", created " << summary.created()
              << "\n";
    return 1;
  }
  std::cout << absl::StrFormat(
      "{\"what\": \"ingest-accesses\", \"seconds\": %.3f, \"rows\": %d}\n", seconds, rows);
  return 0;
}

}  // namespace vinculo::load
