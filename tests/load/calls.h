#pragma once
// Unary calls with many in flight: client threads with a completion queue each.

#include <algorithm>
#include <atomic>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/load/connect.h"
#include "tests/load/latencies.h"

namespace vinculo::load {

inline constexpr int kChannels = 2;
inline constexpr std::chrono::milliseconds kWarmUp{500};

// One thread of the load with its share of the calls in flight.
//
// An Operation says what is called:
//   using Stub, Request, Response;
//   static std::unique_ptr<Stub> NewStub(channel);
//   Request Next(std::mt19937_64& random);      // what to send
//   auto Start(Stub&, grpc::ClientContext*, const Request&, grpc::CompletionQueue*);
//   bool Good(const Request&, const Response&); // answered as expected
template <class Operation>
class Driver {
 public:
  using Stub = typename Operation::Stub;

  Driver(Operation operation,
         const std::vector<std::unique_ptr<Stub>>& stubs,
         int in_flight,
         uint64_t seed)
      : operation_(std::move(operation)), random_(seed), slots_(static_cast<size_t>(in_flight)) {
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
      if (measuring.load(std::memory_order_relaxed)) Count(*slot);
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

  Latencies latencies;

 private:
  using Reader = grpc::ClientAsyncResponseReader<typename Operation::Response>;
  struct Slot {
    std::unique_ptr<grpc::ClientContext> context;
    std::unique_ptr<Reader> reader;
    typename Operation::Request request;
    typename Operation::Response response;
    grpc::Status status;
    Clock::time_point started;
    Stub* stub;
  };

  void Begin(Slot* slot) {
    slot->request = operation_.Next(random_);
    slot->context = std::make_unique<grpc::ClientContext>();
    slot->started = Clock::now();
    slot->reader = operation_.Start(*slot->stub, slot->context.get(), slot->request, &queue_);
    slot->reader->Finish(&slot->response, &slot->status, slot);
  }

  void Count(const Slot& slot) {
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - slot.started);
    if (slot.status.ok() && operation_.Good(slot.request, slot.response)) {
      latencies.micros.push_back(static_cast<uint32_t>(took.count()));
    } else if (latencies.failed++ == 0) {
      std::cerr << "load: " << slot.status.error_message() << " to "
                << slot.request.ShortDebugString() << "\n";
    }
  }

  Operation operation_;
  std::mt19937_64 random_;
  grpc::CompletionQueue queue_;
  std::vector<Slot> slots_;
};

template <class Operation>
Latencies Measure(const Operation& operation,
                  const std::string& address,
                  int concurrency,
                  double seconds) {
  std::vector<std::unique_ptr<typename Operation::Stub>> stubs;
  for (int i = 0; i < kChannels; ++i) stubs.push_back(Operation::NewStub(Connect(address)));
  const int threads = concurrency > 1 ? 2 : 1;
  std::vector<std::unique_ptr<Driver<Operation>>> drivers;
  for (int i = 0; i < threads; ++i) {
    drivers.push_back(
        std::make_unique<Driver<Operation>>(operation,
                                            stubs,
                                            concurrency / threads,
                                            std::random_device{}() * 2 + static_cast<unsigned>(i)));
  }
  std::atomic<bool> measuring{false};
  std::atomic<bool> stop{false};
  std::vector<std::thread> running;
  for (auto& driver : drivers) running.emplace_back([&] { driver->Run(measuring, stop); });
  std::this_thread::sleep_for(kWarmUp);
  measuring = true;
  const auto begin = Clock::now();
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  measuring = false;
  Latencies all{.seconds = SecondsSince(begin)};
  stop = true;
  for (std::thread& thread : running) thread.join();
  for (auto& driver : drivers) {
    const std::vector<uint32_t>& micros = driver->latencies.micros;
    all.micros.insert(all.micros.end(), micros.begin(), micros.end());
    all.failed += driver->latencies.failed;
  }
  return all;
}

}  // namespace vinculo::load
