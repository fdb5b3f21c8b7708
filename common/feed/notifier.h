#pragma once
// Tells the sequencers of this process that an event is about to commit here, so that it need not
// wait for their next look. A hint: without it, or in another process, the event is found a poll
// later.

#include <functional>
#include <list>

namespace vinculo::feed {

// Any thread; cheap.
void NotifySequencers();

// Calls `signal` at each notification while it lives. The signal must not block or register.
class NotificationListener {
 public:
  explicit NotificationListener(std::function<void()> signal);
  ~NotificationListener();
  NotificationListener(const NotificationListener&) = delete;
  NotificationListener& operator=(const NotificationListener&) = delete;

 private:
  std::list<std::function<void()>>::iterator place_;
};

}  // namespace vinculo::feed
