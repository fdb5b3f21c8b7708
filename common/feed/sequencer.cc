#include "common/feed/sequencer.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <utility>
#include <vector>

#include "common/base/status_macros.h"
#include "common/base/steady_time.h"
#include "common/db/sql_time.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/observability/log.h"

namespace vinculo::feed {
namespace {

// After a signal the commit is a moment away: look this often, for so long.
constexpr absl::Duration kEagerPoll = absl::Milliseconds(2);
constexpr absl::Duration kEagerFor = absl::Milliseconds(100);
constexpr absl::Duration kAfterFailure = absl::Milliseconds(500);

#ifdef VINCULO_BUG_ARBITRARY_LIMIT
// The planted bug: any staged events instead of a closed batch. A test proves that it would be
// noticed.
constexpr char kSequenceBatch[] = R"(
WITH taken AS (
  DELETE FROM outbox_pending WHERE (tenant_id, aggregate, version) IN (
    SELECT tenant_id, aggregate, version FROM outbox_pending WHERE bucket = $1 AND staged_at >= $4 ORDER BY md5(event_id::text) LIMIT $2)
  RETURNING *
), placed AS (
  INSERT INTO feed (bucket, position, tenant_id, aggregate, version, event_id, actor, reason, request_id, occurred_at,
                    recorded_at, type, payload)
  SELECT bucket, $3 + row_number() OVER (), tenant_id, aggregate, version, event_id, actor, reason, request_id,
         occurred_at, recorded_at, type, payload
  FROM taken
  RETURNING tenant_id
)
UPDATE feed_head SET position = position + (SELECT count(*) FROM placed) WHERE bucket = $1 RETURNING position
)";
#else
const char* const kSequenceBatch = sql::kSequenceBatch.text;
#endif

// Some hundred times a second at times: the server plans them once. May be called again.
void Prepare(pqxx::connection_base& connection) {
  connection.prepare(sql::kReadFeedState.name, sql::kReadFeedState.text);
  connection.prepare(sql::kLockFeedHead.name, sql::kLockFeedHead.text);
  connection.prepare(sql::kSequenceBatch.name, kSequenceBatch);
}

struct BucketState {
  int bucket = 0;
  int64_t position = 0;
  std::optional<absl::Time> oldest_staged_at;
};

struct FeedState {
  std::vector<BucketState> buckets;
  absl::Time at = absl::InfinitePast();

  absl::Time Oldest() const {
    absl::Time oldest = absl::InfiniteFuture();
    for (const BucketState& bucket : buckets) {
      if (bucket.oldest_staged_at.has_value()) oldest = std::min(oldest, *bucket.oldest_staged_at);
    }
    return oldest;
  }
};

std::string SqlSince(absl::Time since) {
  return since == absl::InfinitePast() ? "-infinity" : db::SqlTime(since);
}

FeedState ReadState(pqxx::connection_base& connection, absl::Time since) {
  FeedState state;
  pqxx::nontransaction tx(connection);
  for (const auto& row : tx.exec_prepared(sql::kReadFeedState.name, SqlSince(since))) {
    BucketState bucket{row[0].as<int>(), row[1].as<int64_t>(), std::nullopt};
    if (!row[2].is_null()) bucket.oldest_staged_at = absl::FromUnixMicros(row[2].as<int64_t>());
    state.at = absl::FromUnixMicros(row[3].as<int64_t>());
    state.buckets.push_back(bucket);
  }
  return state;
}

void Show(const FeedState& state, absl::Time complete_until, Heads& heads) {
  Heads::View view;
  for (const BucketState& bucket : state.buckets) {
    view.positions[bucket.bucket] = bucket.position;
  }
  view.complete_until = complete_until;
  heads.Write(view);
}

}  // namespace

int64_t SequenceBucket(pqxx::connection_base& connection, int bucket, int batch, absl::Time since) {
  Prepare(connection);
  pqxx::work tx(connection);
  // The lock comes first, in a statement of its own: the batch must be chosen in a snapshot that
  // sees everything the last holder did.
  const pqxx::result head = tx.exec_prepared(sql::kLockFeedHead.name, bucket);
  if (head.empty()) return 0;
  const auto before = head[0][0].as<int64_t>();
  const pqxx::result moved =
      tx.exec_prepared(sql::kSequenceBatch.name, bucket, batch, before, SqlSince(since));
  const auto after = moved[0][0].as<int64_t>();
  tx.commit();
  return after - before;
}

Sequencer::Sequencer(SequencerOptions options, Heads& heads, observability::Metrics& metrics)
    : options_(std::move(options)),
      heads_(heads),
      look_(options_.look),
      sequenced_(metrics.AddCounter("vinculo_feed_sequenced_total",
                                    "Events that got their position in the feed.")),
      failures_(metrics.AddCounter("vinculo_feed_sequencer_failures_total",
                                   "Passes of the sequencer that failed and were repeated.")),
      oldest_pending_(metrics.AddGauge("vinculo_feed_oldest_pending_seconds",
                                       "Age of the oldest event without a position.")),
      listener_([this] { Signal(); }) {}

Sequencer::~Sequencer() { Stop(); }

void Sequencer::Signal() {
  const int64_t now_ns = absl::ToUnixNanos(SteadyNow());
  const int64_t until = eager_until_ns_.exchange(now_ns + absl::ToInt64Nanoseconds(kEagerFor));
  // While it looks closely anyway, nobody needs to wake it.
  if (until < now_ns) Wake();
}

// Returns how many events it moved.
int64_t Sequencer::Pass(pqxx::connection_base& connection, const std::atomic<bool>& stop) {
  const absl::Time began = SteadyNow();
  const absl::Time since = look_.Since(began);
  const FeedState state = ReadState(connection, since);
  const absl::Time ended = SteadyNow();
  look_.After({.since = since,
               .at = state.at,
               .oldest = state.Oldest(),
               .took = ended - began,
               .ended = ended});
  // An event that is not in the feed at this moment was staged after this instant, and so committed
  // after it; or it was committed after the last look that could see it.
  const absl::Time complete_until = std::min({state.at, state.Oldest(), look_.seen_until()});
  Show(state, complete_until, heads_);
  oldest_pending_.Set(absl::ToDoubleSeconds(state.at - std::min(state.at, state.Oldest())));
  int64_t moved = 0;
  for (const BucketState& bucket : state.buckets) {
    if (!bucket.oldest_staged_at.has_value() || stop) continue;
    const int64_t events =
        SequenceBucket(connection, bucket.bucket, options_.batch, *bucket.oldest_staged_at);
    sequenced_.Add(events);
    moved += events;
  }
  return moved;
}

void Sequencer::Run(const std::atomic<bool>& stop) {
  std::unique_ptr<pqxx::connection> connection;
  while (!stop) {
    int64_t moved = 0;
    const absl::Status status = db::CatchPqxx([&]() -> absl::Status {
      if (connection == nullptr) {
        ASSIGN_OR_RETURN(connection, db::WorkerConnection(options_.conninfo));
        Prepare(*connection);
      }
      moved = Pass(*connection, stop);
      return absl::OkStatus();
    });
    if (!status.ok()) {
      connection.reset();
      failures_.Add();
      observability::ProcessLog().Warning("sequencer pass failed", {{"error", status.ToString()}});
      Wait(stop, kAfterFailure);
      continue;
    }
    if (moved > 0) continue;  // there may be more, and watchers wait to hear of it
    const bool eager = absl::ToUnixNanos(SteadyNow()) < eager_until_ns_.load();
    Wait(stop, eager ? kEagerPoll : options_.poll);
  }
}

}  // namespace vinculo::feed
