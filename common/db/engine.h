#pragma once
// The database connections of one loop. Short statements of all calls of one turn of the loop share
// pipelined connections (lanes) and travel as one group: one implicit transaction, one Sync, one
// commit. A group in which one member fails is rolled back and each member runs again alone, so
// members never see each other's failures. What is slow or needs a transaction of its own gets an
// exclusive connection.
//
// Handlers do not use this class: they use Database (database.h). Everything here runs on the
// loop's thread.

#include <poll.h>

#include <coroutine>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/db/statement.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "common/rpc/loop.h"

namespace vinculo::db {

struct Batch;
class Canceller;
class Connection;
class ConnectionAwaiter;
class EngineMetrics;
class PreparedStatements;

enum class Lane : int { kRead, kWrite };

struct EngineOptions {
  std::string conninfo;  // from ConnectionString, as S_app
  // Their short statements are prepared on every connection. The engine's own come by themselves.
  std::vector<StatementList> statements;
  int readers = 1;
  int writers = 2;
  int exclusive = 8;         // at most; opened when needed
  int groups_in_flight = 1;  // per lane connection
  int group_size = 64;       // calls
  // Calls that may wait for a lane or for an exclusive connection; beyond it RESOURCE_EXHAUSTED.
  int backlog = 4096;
  // On the shared lanes. A write that waits longer for a row runs again on a connection of its own.
  absl::Duration shared_statement_timeout = absl::Seconds(2);
  absl::Duration shared_lock_timeout = absl::Milliseconds(50);
  absl::Duration connect_timeout = absl::Seconds(5);
  absl::Duration idle_exclusive = absl::Minutes(1);  // then closed, all but one
  // Both may be null. Several engines may share them.
  observability::Log* log = nullptr;
  observability::Metrics* metrics = nullptr;
};

class Engine final : public rpc::LoopEngine {
 public:
  // Starts to connect; nothing blocks.
  explicit Engine(EngineOptions options);
  // No call may be in progress.
  ~Engine() override;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  bool Busy() const override;
  void RunReady() override;
  void Flush() override;
  bool Poll(absl::Duration timeout) override;
  void Tick() override;
  Engine* engine() override { return this; }

  // Resumes the coroutine in the next RunReady.
  void Post(std::coroutine_handle<> coroutine) { ready_.push_back(coroutine); }

  void CountRerun();

  // Every lane has a connection that is up. Otherwise calls are answered UNAVAILABLE; the reason is
  // in the log.
  bool Ready() const;

 private:
  friend class BatchAwaiter;
  friend class Connection;
  friend class ConnectionAwaiter;
  friend class Tx;

  struct LaneState {
    std::vector<Connection*> connections;
    std::deque<std::shared_ptr<Batch>> backlog;
  };

  LaneState& lane(Lane lane) { return lanes_[static_cast<int>(lane)]; }
  const LaneState& lane(Lane lane) const { return lanes_[static_cast<int>(lane)]; }

  // Queues the batch for the next Flush. RESOURCE_EXHAUSTED when too many wait.
  absl::Status Submit(std::shared_ptr<Batch> batch, Lane lane);
  void FlushLane(Lane lane);

  // Exclusive connections, for ConnectionAwaiter.
  bool TakeIdle(ConnectionAwaiter& awaiter);
  void Enqueue(ConnectionAwaiter& awaiter);
  void Leave(ConnectionAwaiter& awaiter);
  // Opens another one when more wait than are on their way. When none can come, who waits is told
  // so.
  void ServeWaiting();
  // Gives one back; a transaction that is open on it is rolled back first.
  void Release(Connection& connection, bool in_transaction);
  void CloseUnused(absl::Time now);

  // From the connections.
  void Complete(Batch& batch);
  void RunAlone(std::vector<std::shared_ptr<Batch>> batches, Lane lane);
  void Up(Connection& connection);
  void Down(Connection& connection);
  void Idle(Connection& connection);
  void LogLoss(const Connection& connection, absl::string_view why, absl::string_view detail);

  EngineOptions options_;
  std::unique_ptr<PreparedStatements> statements_;
  std::unique_ptr<EngineMetrics> metrics_;
  std::unique_ptr<Canceller> canceller_;
  LaneState lanes_[2];
  std::vector<std::unique_ptr<Connection>> connections_;
  std::vector<Connection*> exclusive_;
  std::vector<Connection*> idle_;  // the last one was used last
  std::deque<ConnectionAwaiter*> waiting_;
  std::vector<std::coroutine_handle<>> ready_;
  std::vector<std::coroutine_handle<>> running_;
  absl::Time next_tick_;
  // Of one Poll, kept for their memory.
  std::vector<pollfd> sockets_;
  std::vector<Connection*> owners_;
};

}  // namespace vinculo::db
