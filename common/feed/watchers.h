#pragma once
// How far the streams of Watch are behind the feed's head, for the metrics.

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <set>

namespace vinculo::feed {

// Thread-safe.
class Watchers {
 public:
  // One stream; counted while it lives.
  class Watcher {
   public:
    explicit Watcher(Watchers& watchers) : watchers_(watchers) {
      const std::lock_guard<std::mutex> lock(watchers_.mutex_);
      watchers_.all_.insert(this);
    }
    ~Watcher() {
      const std::lock_guard<std::mutex> lock(watchers_.mutex_);
      watchers_.all_.erase(this);
    }
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    void SetLag(int64_t events) {
      const std::lock_guard<std::mutex> lock(watchers_.mutex_);
      lag_ = events;
    }

   private:
    friend class Watchers;
    Watchers& watchers_;
    int64_t lag_ = 0;
  };

  int64_t count() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return static_cast<int64_t>(all_.size());
  }
  // Of the stream that is furthest behind.
  int64_t lag() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    int64_t lag = 0;
    for (const Watcher* watcher : all_) lag = std::max(lag, watcher->lag_);
    return lag;
  }

 private:
  mutable std::mutex mutex_;
  std::set<const Watcher*> all_;
};

}  // namespace vinculo::feed
