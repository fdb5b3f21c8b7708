#include "common/feed/retention.h"

#include <algorithm>
#include <memory>
#include <pqxx/pqxx>
#include <utility>

#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/observability/log.h"

namespace vinculo::feed {
namespace {

// Small enough that the sequencer, which needs the same row of feed_head, hardly waits.
constexpr int kDeletedAtOnce = 2000;

struct Deletion {
  int64_t deleted = 0;
  int64_t passed = 0;  // with those that stay as history
};

Deletion DeleteSome(pqxx::connection_base& connection,
                    int bucket,
                    absl::Time before,
                    const std::string& history_of) {
  pqxx::work tx(connection);
  const pqxx::result rows = tx.exec_params(
      sql::kDeleteFeedBefore.text, bucket, db::SqlTime(before), kDeletedAtOnce, history_of);
  tx.commit();
  if (rows.empty()) return {};
  return {rows[0][0].as<int64_t>(), rows[0][1].as<int64_t>()};
}

int64_t DeleteSomeHistory(pqxx::connection_base& connection, int bucket, absl::Time before) {
  pqxx::work tx(connection);
  const pqxx::result deleted =
      tx.exec_params(sql::kDeleteHistoryBefore.text, bucket, db::SqlTime(before), kDeletedAtOnce);
  tx.commit();
  return static_cast<int64_t>(deleted.affected_rows());
}

}  // namespace

int64_t DeleteFeedBefore(pqxx::connection_base& connection,
                         absl::Time before,
                         const std::vector<std::string>& history_of) {
  db::TextArray prefixes;
  for (const std::string& prefix : history_of) prefixes.Add(prefix);
  int64_t total = 0;
  for (int bucket = 0; bucket < kBuckets; ++bucket) {
    for (;;) {
      const Deletion some = DeleteSome(connection, bucket, before, prefixes.ToString());
      total += some.deleted;
      if (some.passed < kDeletedAtOnce) break;
    }
  }
  return total;
}

int64_t DeleteHistoryBefore(pqxx::connection_base& connection, absl::Time before) {
  int64_t total = 0;
  for (int bucket = 0; bucket < kBuckets; ++bucket) {
    for (;;) {
      const int64_t deleted = DeleteSomeHistory(connection, bucket, before);
      total += deleted;
      if (deleted < kDeletedAtOnce) break;
    }
  }
  return total;
}

Retention::Retention(RetentionOptions options, const Clock& clock, observability::Metrics& metrics)
    : options_(std::move(options)),
      clock_(clock),
      deleted_(metrics.AddCounter("vinculo_feed_deleted_total",
                                  "Events deleted because they are older than the retention.")) {}

Retention::~Retention() { Stop(); }

void Retention::Run(const std::atomic<bool>& stop) {
  while (!stop) {
    const absl::Status status = db::CatchPqxx([&]() -> absl::Status {
      ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                       db::WorkerConnection(options_.conninfo));
      const absl::Time now = std::min(clock_.Now(), db::ServerTime(*connection));
      deleted_.Add(DeleteFeedBefore(*connection, now - options_.keep, options_.history_of));
      if (options_.keep_history < absl::InfiniteDuration()) {
        deleted_.Add(DeleteHistoryBefore(*connection, now - options_.keep_history));
      }
      return absl::OkStatus();
    });
    if (!status.ok()) {
      observability::ProcessLog().Warning("feed retention failed", {{"error", status.ToString()}});
    }
    Wait(stop, options_.poll);
  }
}

}  // namespace vinculo::feed
