#include "common/db/engine.h"

#include <algorithm>
#include <utility>

#include "common/base/steady_time.h"
#include "common/db/awaiters.h"
#include "common/db/batch.h"
#include "common/db/canceller.h"
#include "common/db/connection.h"
#include "common/db/engine_metrics.h"
#include "common/db/prepared_statements.h"
#include "common/db/sql.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

constexpr absl::Duration kTickInterval = absl::Milliseconds(20);

absl::Status TooManyWait() {
  return errors::ResourceExhausted(
      "DATABASE_BUSY", "too many calls wait for the database: try again later", absl::Seconds(1));
}

EngineMetrics::OfLane& MetricsOf(EngineMetrics& metrics, Connection::Role role) {
  switch (role) {
    case Connection::Role::kRead:
      return metrics.read;
    case Connection::Role::kWrite:
      return metrics.write;
    case Connection::Role::kExclusive:
      break;
  }
  return metrics.exclusive;
}

absl::string_view NameOf(Connection::Role role) {
  switch (role) {
    case Connection::Role::kRead:
      return "read";
    case Connection::Role::kWrite:
      return "write";
    case Connection::Role::kExclusive:
      break;
  }
  return "exclusive";
}

}  // namespace

Engine::Engine(EngineOptions options) : options_(std::move(options)) {
  std::vector<StatementList> lists = options_.statements;
  lists.push_back(sql::kAll);
  statements_ = std::make_unique<PreparedStatements>(lists);
  metrics_ = std::make_unique<EngineMetrics>(options_.metrics, *statements_);
  canceller_ = std::make_unique<Canceller>();
  const auto add = [this](Connection::Role role, int count, std::vector<Connection*>& to) {
    for (int i = 0; i < count; ++i) {
      connections_.push_back(std::make_unique<Connection>(*this, role));
      to.push_back(connections_.back().get());
    }
  };
  add(Connection::Role::kRead, options_.readers, lane(Lane::kRead).connections);
  add(Connection::Role::kWrite, options_.writers, lane(Lane::kWrite).connections);
  add(Connection::Role::kExclusive, options_.exclusive, exclusive_);
  Tick();
}

Engine::~Engine() = default;

bool Engine::Busy() const {
  if (!ready_.empty() || !lanes_[0].backlog.empty() || !lanes_[1].backlog.empty()) return true;
  return std::any_of(
      connections_.begin(), connections_.end(), [](const auto& c) { return c->busy(); });
}

bool Engine::Ready() const {
  const auto any_up = [](const std::vector<Connection*>& connections) {
    return std::any_of(
        connections.begin(), connections.end(), [](const Connection* c) { return c->up(); });
  };
  return any_up(lane(Lane::kRead).connections) && any_up(lane(Lane::kWrite).connections) &&
         any_up(exclusive_);
}

void Engine::CountRerun() { metrics_->reruns->Add(); }

void Engine::RunReady() {
  while (!ready_.empty()) {
    running_.swap(ready_);
    for (const std::coroutine_handle<> coroutine : running_) coroutine.resume();
    running_.clear();
  }
}

absl::Status Engine::Submit(std::shared_ptr<Batch> batch, Lane to) {
  LaneState& state = lane(to);
  if (static_cast<int>(state.backlog.size()) >= options_.backlog) {
    (to == Lane::kRead ? metrics_->read : metrics_->write).refused->Add();
    return TooManyWait();
  }
  batch->queued_at = SteadyNow();
  state.backlog.push_back(std::move(batch));
  return absl::OkStatus();
}

void Engine::Flush() {
  FlushLane(Lane::kRead);
  FlushLane(Lane::kWrite);
}

void Engine::FlushLane(Lane which) {
  LaneState& state = lane(which);
  if (state.backlog.empty()) return;
  EngineMetrics::OfLane& metrics = which == Lane::kRead ? metrics_->read : metrics_->write;
  const absl::Time now = SteadyNow();
  bool hope = false;
  for (Connection* connection : state.connections) {
    hope = hope || !connection->down();
    while (connection->up() && !state.backlog.empty() &&
           static_cast<int>(connection->groups_in_flight()) < options_.groups_in_flight) {
      std::vector<std::shared_ptr<Batch>> group;
      while (!state.backlog.empty() && static_cast<int>(group.size()) < options_.group_size) {
        std::shared_ptr<Batch>& next = state.backlog.front();
        const bool alone = next->alone;
        if (alone && !group.empty()) break;
        if (next->waiter) {
          metrics.wait->Observe(absl::ToDoubleSeconds(now - next->queued_at));
          group.push_back(std::move(next));
        }
        state.backlog.pop_front();
        if (alone) break;
      }
      if (group.empty()) break;
      metrics.group_size->Observe(static_cast<double>(group.size()));
      connection->Send(std::move(group));
    }
  }
  if (hope) return;
  for (const auto& batch : std::exchange(state.backlog, {})) {
    batch->status = ConnectionLost(/*outcome_unknown=*/false);
    batch->failure = FailureKind::kLost;
    Complete(*batch);
  }
}

bool Engine::Poll(absl::Duration timeout) {
  sockets_.clear();
  owners_.clear();
  for (const auto& connection : connections_) {
    const short events = connection->events();
    if (events == 0) continue;
    sockets_.push_back({connection->socket(), events, 0});
    owners_.push_back(connection.get());
  }
  const timespec wait = absl::ToTimespec(timeout);
  const bool came = ppoll(sockets_.data(), sockets_.size(), &wait, nullptr) > 0;
  for (size_t i = 0; came && i < sockets_.size(); ++i) {
    // One event may have closed another connection.
    const bool same = owners_[i]->socket() == sockets_[i].fd;
    if (same && sockets_[i].revents != 0) owners_[i]->OnEvents(sockets_[i].revents);
  }
  if (SteadyNow() >= next_tick_) Tick();
  return came;
}

void Engine::Tick() {
  const absl::Time now = SteadyNow();
  next_tick_ = now + kTickInterval;
  for (const auto& connection : connections_) connection->OnTick(now);
  for (LaneState& state : lanes_) {
    for (Connection* connection : state.connections) {
      if (connection->MayStart(now)) connection->Start();
    }
  }
  ServeWaiting();
  CloseUnused(now);
}

bool Engine::TakeIdle(ConnectionAwaiter& awaiter) {
  if (idle_.empty()) return false;
  Connection* connection = idle_.back();
  idle_.pop_back();
  awaiter.Give(*connection);
  return true;
}

void Engine::Enqueue(ConnectionAwaiter& awaiter) {
  if (static_cast<int>(waiting_.size()) >= options_.backlog) {
    metrics_->exclusive.refused->Add();
    return awaiter.Fail(TooManyWait());
  }
  waiting_.push_back(&awaiter);
  ServeWaiting();
}

void Engine::Leave(ConnectionAwaiter& awaiter) {
  waiting_.erase(std::remove(waiting_.begin(), waiting_.end(), &awaiter), waiting_.end());
}

void Engine::ServeWaiting() {
  const absl::Time now = SteadyNow();
  size_t coming = 0;
  bool any_alive = false;
  for (const Connection* connection : exclusive_) {
    coming += connection->connecting() ? 1 : 0;
    any_alive = any_alive || connection->leased || !connection->down();
  }
  const size_t wanted = any_alive ? waiting_.size() : std::max<size_t>(waiting_.size(), 1);
  for (Connection* connection : exclusive_) {
    if (coming >= wanted) break;
    if (connection->leased || !connection->MayStart(now)) continue;
    connection->Start();
    if (!connection->down()) {
      ++coming;
      any_alive = true;
    }
  }
  if (any_alive) return;
  for (ConnectionAwaiter* awaiter : std::exchange(waiting_, {})) {
    awaiter->Fail(ConnectionLost(/*outcome_unknown=*/false));
  }
}

void Engine::Release(Connection& connection, bool in_transaction) {
  if (!connection.up()) {
    connection.leased = false;
    return ServeWaiting();
  }
  if (!in_transaction) return Idle(connection);
  auto batch = std::make_shared<Batch>();
  batch->script.Add(sql::kRollback);
  batch->resets = true;
  connection.Send({std::move(batch)});
}

void Engine::Idle(Connection& connection) {
  connection.leased = false;
  if (!waiting_.empty()) {
    ConnectionAwaiter* awaiter = waiting_.front();
    waiting_.pop_front();
    metrics_->exclusive.wait->Observe(absl::ToDoubleSeconds(SteadyNow() - awaiter->asked_at_));
    return awaiter->Give(connection);
  }
  connection.idle_since = SteadyNow();
  idle_.push_back(&connection);
}

void Engine::CloseUnused(absl::Time now) {
  // One stays, for the next call.
  while (idle_.size() > 1 && now - idle_.front()->idle_since > options_.idle_exclusive) {
    Connection* connection = idle_.front();
    connection->Close();
  }
}

void Engine::Complete(Batch& batch) {
  if (const auto waiter = std::exchange(batch.waiter, {})) Post(waiter);
}

void Engine::RunAlone(std::vector<std::shared_ptr<Batch>> batches, Lane to) {
  metrics_->split_groups->Add();
  for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
    (*batch)->alone = true;
    lane(to).backlog.push_front(std::move(*batch));
  }
}

void Engine::Up(Connection& connection) {
  MetricsOf(*metrics_, connection.role()).connects->Add();
  if (connection.role() == Connection::Role::kExclusive) Idle(connection);
}

void Engine::Down(Connection& connection) {
  if (connection.role() != Connection::Role::kExclusive) return;
  idle_.erase(std::remove(idle_.begin(), idle_.end(), &connection), idle_.end());
}

void Engine::LogLoss(const Connection& connection,
                     absl::string_view why,
                     absl::string_view detail) {
  MetricsOf(*metrics_, connection.role()).losses->Add();
  observability::Log& log = options_.log == nullptr ? observability::ProcessLog() : *options_.log;
  log.Warning("database connection lost",
              {{"lane", NameOf(connection.role())}, {"why", why}, {"detail", detail}});
}

}  // namespace vinculo::db
