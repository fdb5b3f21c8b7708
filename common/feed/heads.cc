#include "common/feed/heads.h"

namespace vinculo::feed {

Heads::View Heads::Read() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return view_;
}

void Heads::Write(const View& view) {
  const std::lock_guard<std::mutex> lock(mutex_);
  view_ = view;
}

}  // namespace vinculo::feed
