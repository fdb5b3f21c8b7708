#include <thread>
#include <utility>

#include "common/rpc/runtime.h"

namespace vinculo::rpc {

struct Background::State {
  struct Worker {
    std::string name;
    std::function<void(const std::atomic<bool>&)> run;
    std::thread thread;
  };
  std::atomic<bool> stop{false};
  std::vector<Worker> workers;
  std::vector<std::function<void()>> wakes;
};

Background::Background() : state_(std::make_unique<State>()) {}

Background::~Background() { Stop(); }

void Background::Add(absl::string_view name, std::function<void(const std::atomic<bool>&)> run) {
  state_->workers.push_back({std::string(name), std::move(run), {}});
}

void Background::OnStop(std::function<void()> wake) { state_->wakes.push_back(std::move(wake)); }

void Background::Start() {
  for (State::Worker& worker : state_->workers) {
    worker.thread = std::thread([this, &worker] {
      // What top and gdb show; the system cuts names at 15 characters.
      pthread_setname_np(pthread_self(), worker.name.substr(0, 15).c_str());
      worker.run(state_->stop);
    });
  }
}

void Background::Stop() {
  if (state_->stop.exchange(true)) return;
  for (const auto& wake : state_->wakes) wake();
  for (State::Worker& worker : state_->workers) {
    if (worker.thread.joinable()) worker.thread.join();
  }
}

}  // namespace vinculo::rpc
