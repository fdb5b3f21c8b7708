#pragma once
// What this process knows of the feed's end: the sequencer thread writes it, watchers on the loops
// read it.

#include <array>
#include <cstdint>
#include <mutex>

#include "absl/time/time.h"
#include "common/feed/publish.h"

namespace vinculo::feed {

// Thread-safe.
class Heads {
 public:
  struct View {
    std::array<int64_t, kBuckets> positions{};
    // Everything committed before this instant lies at or below `positions`.
    absl::Time complete_until = absl::InfinitePast();
  };

  View Read() const;
  void Write(const View& view);

 private:
  mutable std::mutex mutex_;
  View view_;
};

}  // namespace vinculo::feed
