#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"

namespace vinculo::gateway {

// Tells whoever works for a request that its client went away. Cancelled once, for good.
// Thread-safe.
class Cancellation {
 public:
  // While alive, `stop` runs when the cancellation comes, at once if it came already. Destroying it
  // waits for a running `stop`, so `stop` may use what the owner of the registration owns.
  class Registration {
   public:
    Registration(std::shared_ptr<Cancellation> cancellation, std::function<void()> stop);
    ~Registration();
    Registration(const Registration&) = delete;
    Registration& operator=(const Registration&) = delete;

   private:
    friend class Cancellation;
    const std::shared_ptr<Cancellation> cancellation_;
    std::function<void()> stop_;
  };

  void Cancel();
  bool cancelled() const;

 private:
  mutable absl::Mutex mutex_;
  bool cancelled_ ABSL_GUARDED_BY(mutex_) = false;
  std::vector<Registration*> registrations_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace vinculo::gateway
