#include "common/feed/notifier.h"

#include <mutex>
#include <utility>

namespace vinculo::feed {
namespace {

// Process-wide: a publisher knows its unit of work and nothing of the threads beside it.
struct Listeners {
  std::mutex mutex;
  std::list<std::function<void()>> signals;
};

Listeners& AllListeners() {
  static Listeners& listeners = *new Listeners;
  return listeners;
}

}  // namespace

void NotifySequencers() {
  Listeners& listeners = AllListeners();
  const std::lock_guard<std::mutex> lock(listeners.mutex);
  for (const auto& signal : listeners.signals) signal();
}

NotificationListener::NotificationListener(std::function<void()> signal) {
  Listeners& listeners = AllListeners();
  const std::lock_guard<std::mutex> lock(listeners.mutex);
  place_ = listeners.signals.insert(listeners.signals.end(), std::move(signal));
}

NotificationListener::~NotificationListener() {
  Listeners& listeners = AllListeners();
  const std::lock_guard<std::mutex> lock(listeners.mutex);
  listeners.signals.erase(place_);
}

}  // namespace vinculo::feed
