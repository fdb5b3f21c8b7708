#pragma once
// One libpq connection of an engine: non-blocking, pipelined, and by itself again after a loss.

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/db/batch.h"

struct pg_conn;
struct pg_result;

namespace vinculo::db {

class CopyReader;
class Engine;

class Connection {
 public:
  enum class Role { kRead, kWrite, kExclusive };

  Connection(Engine& engine, Role role) : engine_(engine), role_(role) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Role role() const { return role_; }
  bool up() const { return state_ == State::kUp || state_ == State::kCopying; }
  bool down() const { return state_ == State::kDown; }
  bool connecting() const { return state_ == State::kConnecting || state_ == State::kPreparing; }
  // Something is on its way that the loop should wait for.
  bool busy() const;
  size_t groups_in_flight() const { return groups_.size(); }

  void Start();
  bool MayStart(absl::Time now) const { return down() && now >= retry_at_; }
  void OnTick(absl::Time now);
  // Ends it without a word to the server; what was in flight fails.
  void Close();
  // Cancels what runs on the server and closes.
  void Abandon();

  // Sends the batches as one implicit transaction that ends with their Sync.
  void Send(std::vector<std::shared_ptr<Batch>> group);

  // For poll(2); no events: leave it out.
  int socket() const;
  short events() const;
  void OnEvents(short events);

  // COPY ... TO STDOUT, outside the pipeline; the reader gets what arrives.
  void StartCopy(const std::string& command, CopyReader& reader);
  void EndCopy();
  void PauseCopy(bool paused) { copy_paused_ = paused; }
  pg_conn* handle() const { return connection_; }

  // Of exclusive connections.
  bool leased = false;
  absl::Time idle_since;

 private:
  enum class State { kDown, kConnecting, kPreparing, kUp, kCopying };
  struct Group {
    std::vector<std::shared_ptr<Batch>> batches;
    size_t current = 0;  // the one whose answers arrive
    bool failed = false;
  };

  void Lose(const std::string& why);
  void ContinueConnecting();
  void Prepare();
  void ReadPrepared();
  bool SendBatch(Batch& batch);
  void Flush();
  void ReadResults();
  void TakeResult(Group& group, pg_result* result);
  void Finish(Group group);

  Engine& engine_;
  const Role role_;
  State state_ = State::kDown;
  pg_conn* connection_ = nullptr;
  bool wants_write_ = false;
  absl::Time retry_at_ = absl::InfinitePast();
  absl::Time started_at_;
  absl::Duration backoff_;
  absl::Time last_result_at_;
  std::deque<Group> groups_;
  CopyReader* copy_ = nullptr;
  bool copy_paused_ = false;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace vinculo::db
