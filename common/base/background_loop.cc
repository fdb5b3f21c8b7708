#include "common/base/background_loop.h"

namespace vinculo {

void BackgroundLoop::Wake() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    awake_ = true;
  }
  woken_.notify_all();
}

void BackgroundLoop::Start() {
  stop_ = false;
  thread_ = std::thread([this] { Run(stop_); });
}

void BackgroundLoop::Stop() {
  if (!thread_.joinable()) return;
  stop_ = true;
  Wake();
  thread_.join();
}

void BackgroundLoop::Wait(const std::atomic<bool>& stop, absl::Duration at_most) {
  std::unique_lock<std::mutex> lock(mutex_);
  woken_.wait_for(lock, absl::ToChronoNanoseconds(at_most), [&] { return awake_ || stop.load(); });
  awake_ = false;
}

}  // namespace vinculo
