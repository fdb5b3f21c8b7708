#pragma once
// The unit of work of one call: what repositories are built on.
//
//   class ContractRepository {
//    public:
//     explicit ContractRepository(db::Tx& tx) : tx_(tx) {}
//     Task<Contract> GetForUpdate(Uuid id) {
//       CO_ASSIGN_OR_RETURN(const db::Rows rows,
//                           co_await tx_.Query(tx_.locking() ? sql::kGetContractForUpdate :
//                           sql::kGetContract,
//                                              tx_.tenant(), id));
//       ...
//     }
//     void Save(const Contract& contract) { tx_.Enqueue(sql::kUpdateContract, tx_.tenant(),
//     contract.id, ...); }
//
// Save's statement is guarded, because the read before it may not hold a lock:
//   WITH u AS (UPDATE contracts SET ... WHERE tenant_id = $1 AND contract_id = $2 AND version = $3
//   RETURNING 1) SELECT ensure_one(count(*)) FROM u

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/db/row.h"
#include "common/db/script.h"
#include "common/db/sqlstate.h"
#include "common/rpc/call.h"

namespace vinculo::db {

struct Batch;
class Connection;
class CopyReader;
enum class Lane : int;

class Tx {
 public:
  enum class Mode {
    kRead,        // shared read lane; each Query sees its own moment
    kReadLong,    // own connection, read only, one snapshot
    kOptimistic,  // reads on the read lane, all writes with the commit on the write lane
    kLocking,     // own connection
    kWrite,       // own connection, no idempotency record
  };

  Tx(rpc::Call& call, Mode mode) : call_(call), mode_(mode) {}
  // Rolls back what was not committed.
  ~Tx();
  Tx(const Tx&) = delete;
  Tx& operator=(const Tx&) = delete;

  // Sends what is queued plus this statement as one message and gives this statement's rows. In the
  // optimistic mode what is queued stays for the commit; a Query after an Enqueue, which would not
  // see it, makes the whole unit of work run again in the locking mode.
  template <class... P>
  Task<Rows> Query(const Statement& statement, const P&... params) {
    Script script;
    script.Add(statement, params...);
    return Run(std::move(script));
  }
  // Text composed by the filter compiler; counts as a long statement.
  Task<Rows> QueryText(std::string text, Params params);

  // Sent with the next Query or with the commit; its rows are dropped.
  template <class... P>
  void Enqueue(const Statement& statement, const P&... params) {
    queue_.Add(statement, params...);
  }

  // What the caller hears when a queued or queried statement violates this constraint. Without it:
  // ALREADY_EXISTS for a unique constraint, FAILED_PRECONDITION for others.
  void OnConstraint(absl::string_view constraint, absl::Status error) {
    constraints_.emplace_back(std::string(constraint), std::move(error));
  }

  // Rows of a result of any size at constant memory, at most kStreamRows at a time; the server
  // waits while the callback runs. The callback gives false to stop. Only on a connection of one's
  // own (ReadLong, Write). The parameters are scalars. The result's types are those of the SELECT,
  // in binary as elsewhere.
  static constexpr int kStreamRows = 500;
  using OnRows = std::function<Task<bool>(const RowBatch&)>;
  Task<void> Stream(const Statement& statement, Params params, OnRows on_rows);
  Task<void> StreamText(std::string text, Params params, OnRows on_rows);

  // The raw bytes of `COPY (query) TO STDOUT WITH (<format>)`, in chunks of about 64 KiB that end
  // with a row. Format: "FORMAT csv, HEADER true". Otherwise as Stream.
  using OnChunk = std::function<Task<bool>(absl::string_view)>;
  Task<void> CopyOut(std::string query, Params params, absl::string_view format, OnChunk on_chunk);

  // True: read with the ..._for_update statement.
  bool locking() const { return mode_ == Mode::kLocking || mode_ == Mode::kWrite; }
  const rpc::Call& call() const { return call_; }
  const Uuid& tenant() const { return call_.tenant(); }

 private:
  friend class Database;
  friend class WriteAttempts;

  struct StoredResponse {
    std::string request_hash;
    std::string method;
    std::string response;
  };

  // For Database.
  Task<void> Open();  // gets the connection, where the mode has one
  Task<void> Commit();
  Task<void> CommitOnce(const google::protobuf::MessageLite& response);
  absl::Status EndRead() const;
  // The response of the same request where one is stored, else `failure`.
  Task<std::string> StoredResponseOr(absl::Status failure);

  bool shared() const { return mode_ == Mode::kRead || mode_ == Mode::kOptimistic; }
  // What the next message begins with.
  Script Begin();
  absl::Status CheckShared(const Script& script);
  Task<Rows> Run(Script script);
  Task<void> Send(std::shared_ptr<Batch> batch, Lane lane);
  absl::Status Translate(const Batch& batch, absl::Status status) const;
  Task<void> FindResponse();
  void KeepStored(const Rows& rows);

  struct CopyLimits {
    size_t bytes;
    size_t rows;
  };
  using OnCopy = std::function<Task<bool>(CopyReader&)>;
  Task<void> Copy(std::string command, absl::string_view name, CopyLimits limits, OnCopy on_copy);
  Task<void> StreamRows(std::string text, Params params, std::string name, OnRows on_rows);

  rpc::Call& call_;
  Mode mode_;
  Connection* connection_ = nullptr;
  bool begun_ = false;
  bool looked_up_ = false;
  Script queue_;
  std::vector<std::pair<std::string, absl::Status>> constraints_;
  std::optional<StoredResponse> stored_;
  FailureKind failure_ = FailureKind::kNone;  // of the first message that failed
};

}  // namespace vinculo::db
