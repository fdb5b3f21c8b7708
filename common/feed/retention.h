#pragma once
// Deletes feed events older than the retention and remembers, for each bucket, the last position
// deleted: a cursor below that floor is answered OUT_OF_RANGE, reason CURSOR_EXPIRED. Events of
// resources with a history stay below the floor, for ListHistory (ADR 11).

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/base/clock.h"
#include "common/feed/publish.h"
#include "common/observability/metrics.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::feed {

struct RetentionOptions {
  // libpq conninfo of the worker role.
  std::string conninfo;
  // --feed_retention_days
  absl::Duration keep = absl::Hours(24 * 30);
  absl::Duration poll = absl::Hours(1);
  // Aggregates that begin so ("contracts/") have a history.
  std::vector<std::string> history_of = {};
  // --history_retention_days: how long their events are kept.
  absl::Duration keep_history = absl::InfiniteDuration();
};

// What a flag says: 0 is for ever.
inline absl::Duration DaysOrForEver(int days) {
  return days == 0 ? absl::InfiniteDuration() : absl::Hours(24) * days;
}

class Retention final : public BackgroundLoop {
 public:
  // `clock` and `metrics` outlive it.
  Retention(RetentionOptions options, const Clock& clock, observability::Metrics& metrics);
  ~Retention() override;

  // Old is what is so by this machine's clock and by the database's: one that leaps ahead deletes
  // nothing.
  void Run(const std::atomic<bool>& stop) override;

 private:
  const RetentionOptions options_;
  const Clock& clock_;
  observability::Counter& deleted_;
};

// Deletes, in small transactions, what was sequenced before `before`, except history; returns how
// many. Safe beside sequencers, watchers and other retentions. Throws pqxx's exceptions.
int64_t DeleteFeedBefore(pqxx::connection_base& connection,
                         absl::Time before,
                         const std::vector<std::string>& history_of = {});

// Likewise the history that was sequenced before `before`.
int64_t DeleteHistoryBefore(pqxx::connection_base& connection, absl::Time before);

}  // namespace vinculo::feed
