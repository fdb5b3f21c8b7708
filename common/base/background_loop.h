#pragma once
// A thread that works, waits, and ends when told: sequencer, consumer, job runner.
//
// A service hands them to its runtime, which starts them when it serves and joins them when it
// drains:
//
//   feed::AddTo(runtime.background(), "sequencer", sequencer);   // common/feed/add_to_background.h
//
// Tests and tools call Start and Stop.

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "absl/time/time.h"

namespace vinculo {

class BackgroundLoop {
 public:
  BackgroundLoop() = default;
  BackgroundLoop(const BackgroundLoop&) = delete;
  BackgroundLoop& operator=(const BackgroundLoop&) = delete;
  virtual ~BackgroundLoop() = default;

  // Works on the caller's thread until `stop` is true and Wake was called after that. Does not
  // throw.
  virtual void Run(const std::atomic<bool>& stop) = 0;
  // Ends a wait now. Any thread.
  virtual void Wake();

  // Runs on a thread of its own.
  void Start();
  // Ends that thread and joins it; nothing when it was not started. A derived class calls it in its
  // destructor.
  void Stop();

 protected:
  // Waits until Wake, a stop, or the time is over.
  void Wait(const std::atomic<bool>& stop, absl::Duration at_most);

 private:
  std::mutex mutex_;
  std::condition_variable woken_;
  bool awake_ = false;
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

}  // namespace vinculo
