#pragma once
// Gives staged events their positions: moves rows from outbox_pending to feed, in order and without
// gaps in each bucket.
//
// One thread with its own connection. Any number may be alive, in one process or many: each locks
// the bucket's row in feed_head before it looks at what is staged. Killed between any two
// statements it leaves nothing half done.

#include <atomic>
#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/feed/heads.h"
#include "common/feed/look_range.h"
#include "common/feed/notifier.h"
#include "common/observability/metrics.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::feed {

struct SequencerOptions {
  // libpq conninfo of the worker role (runtime.worker_conninfo()).
  std::string conninfo;
  // How often staged events of other processes are looked for.
  absl::Duration poll = absl::Milliseconds(20);
  // Events moved in one transaction, give or take the lower versions that close a batch.
  int batch = 500;
  LookOptions look;
};

class Sequencer final : public BackgroundLoop {
 public:
  // `heads` and `metrics` outlive the sequencer.
  Sequencer(SequencerOptions options, Heads& heads, observability::Metrics& metrics);
  ~Sequencer() override;

  void Run(const std::atomic<bool>& stop) override;

 private:
  // An event is about to commit in this process: look closely for a moment. Any thread, cheap.
  void Signal();
  int64_t Pass(pqxx::connection_base& connection, const std::atomic<bool>& stop);

  const SequencerOptions options_;
  Heads& heads_;
  LookRange look_;
  std::atomic<int64_t> eager_until_ns_{0};
  observability::Counter& sequenced_;
  observability::Counter& failures_;
  observability::Gauge& oldest_pending_;
  const NotificationListener listener_;
};

// Moves one batch of what was staged in a bucket since then (InfinitePast: of everything) and
// returns how many events got their position: 0 too when another sequencer has it. Throws pqxx's
// exceptions.
int64_t SequenceBucket(pqxx::connection_base& connection, int bucket, int batch, absl::Time since);

}  // namespace vinculo::feed
