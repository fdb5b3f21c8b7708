#include "services/gateway/http/cancellation.h"

namespace vinculo::gateway {

Cancellation::Registration::Registration(std::shared_ptr<Cancellation> cancellation,
                                         std::function<void()> stop)
    : cancellation_(std::move(cancellation)), stop_(std::move(stop)) {
  absl::MutexLock lock(&cancellation_->mutex_);
  cancellation_->registrations_.push_back(this);
  if (cancellation_->cancelled_) stop_();
}

Cancellation::Registration::~Registration() {
  absl::MutexLock lock(&cancellation_->mutex_);
  std::erase(cancellation_->registrations_, this);
}

void Cancellation::Cancel() {
  absl::MutexLock lock(&mutex_);
  if (cancelled_) return;
  cancelled_ = true;
  for (Registration* registration : registrations_) registration->stop_();
}

bool Cancellation::cancelled() const {
  absl::MutexLock lock(&mutex_);
  return cancelled_;
}

}  // namespace vinculo::gateway
