#include "common/db/engine_metrics.h"

#include <string>

namespace vinculo::db {
namespace {

constexpr absl::string_view kStatementSeconds = "vinculo_db_statement_seconds";
constexpr absl::string_view kStatementHelp =
    "Time from the answer to the statement before it (or from sending) to its answer.";

std::vector<double> GroupBounds() { return {1, 2, 4, 8, 16, 32, 64}; }

}  // namespace

EngineMetrics::EngineMetrics(observability::Metrics* metrics, const PreparedStatements& statements)
    : unread_(metrics == nullptr ? std::make_unique<observability::Metrics>() : nullptr),
      metrics_(metrics == nullptr ? *unread_ : *metrics) {
  read = AddLane("read");
  write = AddLane("write");
  exclusive = AddLane("exclusive");
  split_groups =
      &metrics_.AddCounter("vinculo_db_split_groups_total",
                           "Groups of calls in which one failed, so that each ran again alone.");
  reruns =
      &metrics_.AddCounter("vinculo_db_reruns_total", "Units of work that ran again under locks.");
  replays = &metrics_.AddCounter("vinculo_db_idempotent_replays_total",
                                 "Repeated requests that were answered with the stored response.");
  for (const PreparedStatements::Prepared& prepared : statements.all()) {
    statements_.push_back(&metrics_.AddHistogram(
        kStatementSeconds, kStatementHelp, {{"statement", std::string(prepared.statement->name)}}));
  }
  long_statements_ =
      &metrics_.AddHistogram(kStatementSeconds, kStatementHelp, {{"statement", "long"}});
}

EngineMetrics::OfLane EngineMetrics::AddLane(absl::string_view lane) {
  const observability::Labels labels = {{"lane", std::string(lane)}};
  return {
      .wait = &metrics_.AddHistogram("vinculo_db_wait_seconds",
                                     "Waiting for a lane or for a connection of one's own.",
                                     labels),
      .group_size = &metrics_.AddHistogram(
          "vinculo_db_group_calls", "Calls that share one message.", labels, GroupBounds()),
      .connects =
          &metrics_.AddCounter("vinculo_db_connects_total", "Connections that came up.", labels),
      .losses = &metrics_.AddCounter(
          "vinculo_db_losses_total", "Connections that broke or did not come up.", labels),
      .refused = &metrics_.AddCounter(
          "vinculo_db_refused_total", "Calls refused because too many waited.", labels),
  };
}

void EngineMetrics::StatementDone(const PreparedStatements::Prepared* prepared,
                                  absl::Duration duration) {
  observability::Histogram* histogram =
      prepared == nullptr ? long_statements_ : statements_[prepared->index];
  histogram->Observe(absl::ToDoubleSeconds(duration));
}

}  // namespace vinculo::db
