// The load of the benchmarks: one client program, many calls in flight. Prints one JSON object.
//
//   load get ADDRESS CONCURRENCY SECONDS CLIENTS     GetClient of clients 1..CLIENTS (ids as bench
//   makes them) load create ADDRESS CONCURRENCY SECONDS          CreateClient, each new load
//   transition ADDRESS CONCURRENCY SECONDS N    UpdateClient of clients 1..N: read, decide, write
//   load import ADDRESS ROWS                         ImportClients in chunks
//   load report ADDRESS REPORT [name=value ...]      StreamReport, all rows
//   load feed ADDRESS RATE SECONDS                   CreateClient at RATE a second, time from
//   answer to Watch

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "absl/synchronization/mutex.h"
#include "google/protobuf/field_mask.pb.h"
#include "grpcpp/grpcpp.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/feed/v1/feed_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace registry = ::vinculo::client_registry::v1;
using Clock = std::chrono::steady_clock;
using registry::Client;

constexpr int kChannels = 2;
constexpr int kRowsPerMessage = 500;

std::shared_ptr<grpc::Channel> Channel(const std::string& address) {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetMaxReceiveMessageSize(-1);
  auto channel = grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments);
  if (!channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(10))) {
    std::cerr << "load: nothing answers at " << address << "\n";
    exit(1);
  }
  return channel;
}

std::string Uuid(uint64_t high, uint64_t low) {
  return absl::StrFormat("%08x-%04x-4%03x-8%03x-%012x",
                         high >> 32,
                         (high >> 16) & 0xffff,
                         high & 0xfff,
                         low >> 52,
                         low & 0xffffffffffff);
}

// As the benchmark's clients are named: decimal digits, so that pgbench can make the same.
std::string ClientName(uint64_t n) {
  return absl::StrFormat("clients/00000000-0000-7000-8000-%012d", n);
}

void Fill(uint64_t n, Client* client) {
  client->set_display_name(absl::StrCat("Cliente da Carga ", n % 1'000'000));
  client->set_email(absl::StrCat("cliente", n % 1'000'000, "@example.com"));
  client->set_mobile_phone(absl::StrFormat("+55119%08d", n % 100'000'000));
  client->set_category("Particular");
  client->mutable_address()->set_city("Chapecó");
  client->mutable_address()->set_state("SC");
}

void PrintRate(const std::string& what,
               std::vector<uint32_t> micros,
               double seconds,
               int64_t failed) {
  if (micros.empty()) {
    std::cerr << "load: no call was answered\n";
    exit(1);
  }
  std::sort(micros.begin(), micros.end());
  const size_t n = micros.size();
  std::cout << absl::StrFormat(
      "{\"what\": \"%s\", \"per_second\": %.0f, \"p50_us\": %d, \"p99_us\": %d, \"max_us\": %d, "
      "\"count\": %d, \"failed\": %d}\n",
      what,
      static_cast<double>(n) / seconds,
      micros[n / 2],
      micros[n * 99 / 100],
      micros[n - 1],
      n,
      failed);
}

enum class Kind { kGet, kCreate, kTransition };

struct Slot {
  std::unique_ptr<grpc::ClientContext> context;
  std::unique_ptr<grpc::ClientAsyncResponseReader<Client>> reader;
  Client answer;
  grpc::Status status;
  Clock::time_point started;
  registry::ClientService::Stub* stub;
};

// One thread of the load: its own completion queue, its share of the calls in flight.
class Driver {
 public:
  Driver(Kind kind,
         std::vector<std::unique_ptr<registry::ClientService::Stub>>& stubs,
         int in_flight,
         uint64_t clients,
         uint64_t seed)
      : kind_(kind), clients_(clients), random_(seed), slots_(static_cast<size_t>(in_flight)) {
    for (size_t i = 0; i < slots_.size(); ++i)
      slots_[i].stub = stubs[(seed + i) % stubs.size()].get();
  }

  void Run(const std::atomic<bool>& measuring, const std::atomic<bool>& stop) {
    for (Slot& slot : slots_) Begin(&slot);
    size_t live = slots_.size();
    void* tag = nullptr;
    bool ok = false;
    while (live > 0 && queue_.Next(&tag, &ok)) {
      auto* slot = static_cast<Slot*>(tag);
      if (measuring.load(std::memory_order_relaxed)) {
        if (slot->status.ok()) {
          micros.push_back(static_cast<uint32_t>(
              std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - slot->started)
                  .count()));
        } else if (failed++ == 0) {
          std::cerr << "load: " << slot->status.error_message() << "\n";
        }
      }
      if (stop) {
        --live;
      } else {
        Begin(slot);
      }
    }
    queue_.Shutdown();
    while (queue_.Next(&tag, &ok)) {
    }
  }

  std::vector<uint32_t> micros;
  int64_t failed = 0;

 private:
  void Begin(Slot* slot) {
    slot->context = std::make_unique<grpc::ClientContext>();
    slot->started = Clock::now();
    const uint64_t n = random_() % std::max<uint64_t>(clients_, 1) + 1;
    switch (kind_) {
      case Kind::kGet: {
        registry::GetClientRequest request;
        request.set_name(ClientName(n));
        slot->reader = slot->stub->AsyncGetClient(slot->context.get(), request, &queue_);
        break;
      }
      case Kind::kCreate: {
        registry::CreateClientRequest request;
        request.set_request_id(Uuid(random_(), random_()));
        Fill(random_(), request.mutable_client());
        slot->reader = slot->stub->AsyncCreateClient(slot->context.get(), request, &queue_);
        break;
      }
      case Kind::kTransition: {
        registry::UpdateClientRequest request;
        request.set_request_id(Uuid(random_(), random_()));
        request.mutable_client()->set_name(ClientName(n));
        request.mutable_client()->set_category(absl::StrCat("C", random_() % 1000));
        request.mutable_update_mask()->add_paths("category");
        slot->reader = slot->stub->AsyncUpdateClient(slot->context.get(), request, &queue_);
        break;
      }
    }
    slot->reader->Finish(&slot->answer, &slot->status, slot);
  }

  Kind kind_;
  uint64_t clients_;
  std::mt19937_64 random_;
  grpc::CompletionQueue queue_;
  std::vector<Slot> slots_;
};

int Unary(Kind kind,
          const std::string& what,
          const std::string& address,
          int concurrency,
          double seconds,
          uint64_t clients) {
  std::vector<std::unique_ptr<registry::ClientService::Stub>> stubs;
  for (int i = 0; i < kChannels; ++i)
    stubs.push_back(registry::ClientService::NewStub(Channel(address)));
  const int threads = concurrency > 1 ? 2 : 1;
  std::vector<std::unique_ptr<Driver>> drivers;
  for (int i = 0; i < threads; ++i) {
    drivers.push_back(
        std::make_unique<Driver>(kind,
                                 stubs,
                                 concurrency / threads,
                                 clients,
                                 std::random_device{}() * 2 + static_cast<unsigned>(i)));
  }
  std::atomic<bool> measuring{false};
  std::atomic<bool> stop{false};
  std::vector<std::thread> running;
  for (auto& driver : drivers) running.emplace_back([&] { driver->Run(measuring, stop); });
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  measuring = true;
  const auto begin = Clock::now();
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  measuring = false;
  const double elapsed = std::chrono::duration<double>(Clock::now() - begin).count();
  stop = true;
  for (std::thread& thread : running) thread.join();
  std::vector<uint32_t> micros;
  int64_t failed = 0;
  for (auto& driver : drivers) {
    micros.insert(micros.end(), driver->micros.begin(), driver->micros.end());
    failed += driver->failed;
  }
  PrintRate(what, std::move(micros), elapsed, failed);
  return 0;
}

int Import(const std::string& address, int64_t rows) {
  const auto stub = registry::ClientService::NewStub(Channel(address));
  std::mt19937_64 random(std::random_device{}());
  // Made before the clock starts: what is measured is the service.
  std::vector<registry::ImportClientsRequest> messages;
  for (int64_t line = 1; line <= rows;) {
    auto& message = messages.emplace_back();
    for (int i = 0; i < kRowsPerMessage && line <= rows; ++i, ++line) {
      auto* row = message.mutable_rows()->add_rows();
      row->set_line(line);
      Fill(static_cast<uint64_t>(line), row->mutable_client());
      row->mutable_client()->set_external_id(absl::StrCat("import-", line));
    }
  }
  const auto begin = Clock::now();
  grpc::ClientContext context;
  imports::v1::ImportSummary summary;
  const auto writer = stub->ImportClients(&context, &summary);
  registry::ImportClientsRequest start;
  start.mutable_start()->set_import_id(Uuid(random(), random()));
  start.mutable_start()->set_mode(imports::v1::RESUMABLE_CHUNKS);
  bool going = writer->Write(start);
  for (size_t i = 0; going && i < messages.size(); ++i) going = writer->Write(messages[i]);
  writer->WritesDone();
  const grpc::Status status = writer->Finish();
  const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  if (!status.ok() || summary.created() != rows) {
    std::cerr << "load: import: " << status.error_message() << ", created " << summary.created()
              << "\n";
    return 1;
  }
  std::cout << absl::StrFormat(
      "{\"what\": \"import\", \"seconds\": %.3f, \"rows\": %d}\n", seconds, rows);
  return 0;
}

int Report(const std::string& address,
           const std::string& id,
           const std::vector<std::string>& parameters) {
  const auto stub = reporting::v1::ReportService::NewStub(Channel(address));
  reporting::v1::StreamReportRequest request;
  request.set_name("reports/" + id);
  for (const std::string& parameter : parameters) {
    const std::pair<std::string, std::string> parts =
        absl::StrSplit(parameter, absl::MaxSplits('=', 1));
    (*request.mutable_parameters())[parts.first] = parts.second;
  }
  const auto begin = Clock::now();
  grpc::ClientContext context;
  const auto reader = stub->StreamReport(&context, request);
  reporting::v1::StreamReportResponse part;
  int64_t rows = 0;
  while (reader->Read(&part)) rows += part.batch().rows();
  const grpc::Status status = reader->Finish();
  if (!status.ok()) {
    std::cerr << "load: report: " << status.error_message() << "\n";
    return 1;
  }
  std::cout << absl::StrFormat("{\"what\": \"report\", \"seconds\": %.3f, \"rows\": %d}\n",
                               std::chrono::duration<double>(Clock::now() - begin).count(),
                               rows);
  return 0;
}

// Latency from the answer of a create to its event at a watcher.
int Feed(const std::string& address, int rate, double seconds) {
  std::mutex mutex;
  std::map<std::string, Clock::time_point> answered;
  std::map<std::string, Clock::time_point> delivered;
  const auto feed = feed::v1::FeedService::NewStub(Channel(address));
  grpc::ClientContext watching;
  std::atomic<bool> caught_up{false};
  std::thread watcher([&] {
    feed::v1::WatchRequest request;
    request.add_types("vinculo.client_registry.v1.ClientCreated");
    const auto reader = feed->Watch(&watching, request);
    feed::v1::WatchResponse batch;
    while (reader->Read(&batch)) {
      const auto now = Clock::now();
      if (batch.has_complete_until()) caught_up = true;
      const std::lock_guard lock(mutex);
      for (const auto& event : batch.events()) delivered.emplace(event.aggregate(), now);
    }
    (void)reader->Finish();
  });
  while (!caught_up) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  std::vector<std::thread> writers;
  constexpr int kWriters = 8;
  const auto begin = Clock::now();
  for (int w = 0; w < kWriters; ++w) {
    writers.emplace_back([&, w] {
      const auto stub = registry::ClientService::NewStub(Channel(address));
      std::mt19937_64 random(std::random_device{}());
      const int count = static_cast<int>(rate * seconds / kWriters);
      for (int i = 0; i < count; ++i) {
        std::this_thread::sleep_until(
            begin +
            std::chrono::microseconds(static_cast<int64_t>(1e6 * kWriters * i / rate) + w * 100));
        registry::CreateClientRequest request;
        request.set_request_id(Uuid(random(), random()));
        Fill(random(), request.mutable_client());
        grpc::ClientContext context;
        Client client;
        if (!stub->CreateClient(&context, request, &client).ok()) continue;
        const std::lock_guard lock(mutex);
        answered.emplace(client.name(), Clock::now());
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  const double elapsed = std::chrono::duration<double>(Clock::now() - begin).count();
  std::this_thread::sleep_for(std::chrono::seconds(2));
  watching.TryCancel();
  watcher.join();
  std::vector<uint32_t> micros;
  int64_t missing = 0;
  for (const auto& [name, at] : answered) {
    const auto found = delivered.find(name);
    if (found == delivered.end()) {
      ++missing;
      continue;
    }
    const auto late =
        std::chrono::duration_cast<std::chrono::microseconds>(found->second - at).count();
    micros.push_back(static_cast<uint32_t>(std::max<int64_t>(late, 0)));
  }
  PrintRate("feed", std::move(micros), elapsed, missing);
  return missing == 0 ? 0 : 1;
}

int Main(const std::vector<std::string>& a) {
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  const std::string what = a.size() > 1 ? a[1] : "";
  if (what == "get" && a.size() == 6)
    return Unary(Kind::kGet, what, a[2], std::stoi(a[3]), std::stod(a[4]), std::stoull(a[5]));
  if (what == "create" && a.size() == 5)
    return Unary(Kind::kCreate, what, a[2], std::stoi(a[3]), std::stod(a[4]), 1);
  if (what == "transition" && a.size() == 6) {
    return Unary(
        Kind::kTransition, what, a[2], std::stoi(a[3]), std::stod(a[4]), std::stoull(a[5]));
  }
  if (what == "import" && a.size() == 4) return Import(a[2], std::stoll(a[3]));
  if (what == "report" && a.size() >= 4) return Report(a[2], a[3], {a.begin() + 4, a.end()});
  if (what == "feed" && a.size() == 5) return Feed(a[2], std::stoi(a[3]), std::stod(a[4]));
  std::cerr << "load: see the top of tests/load/load.cc\n";
  return 2;
}

}  // namespace
}  // namespace vinculo::load

int main(int argc, char** argv) { return vinculo::load::Main({argv, argv + argc}); }
