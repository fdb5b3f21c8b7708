#pragma once
// Gives staged events their positions: moves rows from outbox_pending to feed, in order and without gaps in each bucket.
//
// One thread with its own connection. Any number may be alive, in one process or many: each locks the bucket's row in
// feed_head before it looks at what is staged. Killed between any two statements it leaves nothing half done.

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/feed/heads.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::feed {

struct SequencerOptions {
  // libpq conninfo of the worker role, with search_path.
  std::string conninfo;
  // How often staged events of other processes are looked for.
  absl::Duration poll = absl::Milliseconds(20);
  // Events moved in one transaction, give or take the lower versions that close a batch.
  int batch = 1000;
};

class Sequencer {
 public:
  // `heads` outlives the sequencer.
  Sequencer(SequencerOptions options, Heads& heads);
  ~Sequencer();

  void Start();
  // Ends the thread and joins it. What is staged stays for the next sequencer.
  void Stop();

  // A transaction with events is about to commit or has committed here: look at once, and closely for a moment.
  // Thread-safe, cheap.
  void Signal();

 private:
  void Run();
  void Wait();

  const SequencerOptions options_;
  Heads& heads_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool signalled_ = false;
  bool stopping_ = false;
  absl::Time eager_until_ = absl::InfinitePast();
  std::thread thread_;
};

// One pass over all buckets: returns how many events got their position. Throws pqxx's exceptions.
int64_t SequenceOnce(pqxx::connection_base& connection, int batch, Heads& heads);

}  // namespace vinculo::feed
