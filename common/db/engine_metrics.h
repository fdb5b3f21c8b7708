#pragma once
// What one engine counts. Histograms are the engine's own; the registry sums those of all loops.

#include <memory>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/db/prepared_statements.h"
#include "common/observability/metrics.h"

namespace vinculo::db {

class EngineMetrics {
 public:
  // `metrics` may be null: then nobody reads it.
  EngineMetrics(observability::Metrics* metrics, const PreparedStatements& statements);

  struct OfLane {
    observability::Histogram* wait;        // until a message was sent, or a connection was free
    observability::Histogram* group_size;  // calls per message
    observability::Counter* connects;
    observability::Counter* losses;
    observability::Counter* refused;  // backlog full
  };
  OfLane read, write, exclusive;
  observability::Counter* split_groups;  // a member failed, each ran again alone
  observability::Counter* reruns;        // units of work that ran again under locks
  observability::Counter* replays;       // repeated requests that got the stored response

  // Null: not a prepared statement.
  void StatementDone(const PreparedStatements::Prepared* prepared, absl::Duration duration);

 private:
  OfLane AddLane(absl::string_view lane);

  std::unique_ptr<observability::Metrics> unread_;
  observability::Metrics& metrics_;
  std::vector<observability::Histogram*> statements_;
  observability::Histogram* long_statements_;
};

}  // namespace vinculo::db
