#include "tests/load/feed.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include "tests/load/connect.h"
#include "tests/load/people.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/feed/v1/feed_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr int kWriters = 8;

// When each aggregate was seen first. Any thread.
class Times {
 public:
  void Add(const std::string& aggregate) {
    const auto now = Clock::now();
    const std::lock_guard lock(mutex_);
    at_.emplace(aggregate, now);
  }
  std::map<std::string, Clock::time_point> Take() {
    const std::lock_guard lock(mutex_);
    return std::move(at_);
  }

 private:
  std::mutex mutex_;
  std::map<std::string, Clock::time_point> at_;
};

void Watch(feed::v1::FeedService::Stub& feed,
           grpc::ClientContext& context,
           std::atomic<bool>& caught_up,
           Times& delivered) {
  feed::v1::WatchRequest request;
  request.add_types("vinculo.client_registry.v1.ClientCreated");
  const auto reader = feed.Watch(&context, request);
  feed::v1::WatchResponse batch;
  while (reader->Read(&batch)) {
    if (batch.has_complete_until()) caught_up = true;
    for (const auto& event : batch.events()) delivered.Add(event.aggregate());
  }
  (void)reader->Finish();
}

// One of kWriters that together make `rate` clients a second.
void Write(const std::string& address, int writer, int rate, double seconds, Times& answered) {
  const auto stub = registry::ClientService::NewStub(Connect(address));
  std::mt19937_64 random(std::random_device{}());
  const int count = static_cast<int>(rate * seconds / kWriters);
  const auto begin = Clock::now() + std::chrono::microseconds(writer * 100);
  for (int i = 0; i < count; ++i) {
    std::this_thread::sleep_until(
        begin + std::chrono::microseconds(static_cast<int64_t>(1e6 * kWriters * i / rate)));
    registry::CreateClientRequest request;
    request.set_request_id(Uuid(random(), random()));
    *request.mutable_client() = Newcomer();
    grpc::ClientContext context;
    registry::Client client;
    if (stub->CreateClient(&context, request, &client).ok()) answered.Add(client.name());
  }
}

}  // namespace

Latencies MeasureFeed(const std::string& address, int rate, double seconds) {
  Times answered;
  Times delivered;
  const auto feed = feed::v1::FeedService::NewStub(Connect(address));
  grpc::ClientContext watching;
  std::atomic<bool> caught_up{false};
  std::thread watcher([&] { Watch(*feed, watching, caught_up, delivered); });
  while (!caught_up) std::this_thread::sleep_for(std::chrono::milliseconds(10));

  const auto begin = Clock::now();
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer) {
    writers.emplace_back([&, writer] { Write(address, writer, rate, seconds, answered); });
  }
  for (std::thread& writer : writers) writer.join();
  Latencies latencies{.seconds = SecondsSince(begin)};
  std::this_thread::sleep_for(std::chrono::seconds(2));
  watching.TryCancel();
  watcher.join();

  const auto deliveries = delivered.Take();
  for (const auto& [name, at] : answered.Take()) {
    const auto found = deliveries.find(name);
    if (found == deliveries.end()) {
      ++latencies.failed;
      continue;
    }
    const auto late =
        std::chrono::duration_cast<std::chrono::microseconds>(found->second - at).count();
    latencies.micros.push_back(static_cast<uint32_t>(std::max<int64_t>(late, 0)));
  }
  return latencies;
}

}  // namespace vinculo::load
