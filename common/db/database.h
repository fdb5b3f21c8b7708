#pragma once
// How a handler reaches the database: one unit of work per call.
//
//   co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
//     ContractRepository contracts(tx);
//     CO_ASSIGN_OR_RETURN(const Contract contract, co_await contracts.GetForUpdate(id));
//     CO_ASSIGN_OR_RETURN(const Contract ended, End(contract, last_day));
//     contracts.Save(ended);
//     feed::Publish(tx, ...);
//     co_return ToProto(ended);
//   });
//
// The function may run more than once, so it changes nothing but what goes through its Tx. It
// returns Task<T>.

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/rpc/call.h"

namespace vinculo::db {

// Decides what follows a unit of work of WriteOnce that failed.
class WriteAttempts {
 public:
  explicit WriteAttempts(rpc::Call& call, Tx::Mode first = Tx::Mode::kOptimistic)
      : call_(call), mode_(first) {}

  // Starts on the shared lanes; after a conflict, on a connection of its own.
  Tx::Mode mode() const { return mode_; }
  bool Again(const Tx& tx);

 private:
  rpc::Call& call_;
  Tx::Mode mode_;
  int attempts_ = 0;
};

// Stateless: the connections are those of the call's loop.
class Database {
 public:
  template <class F>
  using ValueOf = typename std::invoke_result_t<F&, Tx&>::Value;

  // Short statements on the shared read lane; each Query sees its own moment. Writes are refused.
  template <class F>
  Task<ValueOf<F>> Read(rpc::Call& call, F fn) const {
    Tx tx(call, Tx::Mode::kRead);
    auto result = co_await fn(tx);
    if (result.ok()) CO_RETURN_IF_ERROR(tx.EndRead());
    co_return std::move(result);
  }

  // A connection of its own, read only, one snapshot; long statements and streams. The deadline of
  // the call is the statement_timeout.
  template <class F>
  Task<ValueOf<F>> ReadLong(rpc::Call& call, F fn) const {
    Tx tx(call, Tx::Mode::kReadLong);
    CO_RETURN_IF_ERROR(co_await tx.Open());
    auto result = co_await fn(tx);
    co_return std::move(result);
  }

  // The write of a method with a request_id: applied once, and a repeated request gets the stored
  // response, a protobuf message. ALREADY_EXISTS REQUEST_ID_REUSED when the id came with another
  // request. First without locks on the shared lanes; when another call was faster, again under
  // locks (tx.locking()) on a connection of its own.
  template <class F>
  Task<ValueOf<F>> WriteOnce(rpc::Call& call, F fn) const {
    using Response = ValueOf<F>;
    WriteAttempts attempts(call);
    for (;;) {
      Tx tx(call, attempts.mode());
      CO_RETURN_IF_ERROR(co_await tx.Open());
      auto result = co_await fn(tx);
      absl::Status status = result.status();
      if (status.ok()) status = co_await tx.CommitOnce(*result);
      if (status.ok()) co_return std::move(result);
      if (attempts.Again(tx)) continue;
      // Whatever went wrong here: the same request may have been answered meanwhile.
      CO_ASSIGN_OR_RETURN(const std::string stored, co_await tx.StoredResponseOr(status));
      Response response;
      CO_RETURN_IF_ERROR(ParseStored(stored, &response));
      co_return std::move(response);
    }
  }

  // One transaction on a connection of its own, without idempotency record: the chunks of an
  // import.
  template <class F>
  Task<ValueOf<F>> Write(rpc::Call& call, F fn) const {
    WriteAttempts attempts(call, Tx::Mode::kWrite);
    for (;;) {
      Tx tx(call, Tx::Mode::kWrite);
      CO_RETURN_IF_ERROR(co_await tx.Open());
      auto result = co_await fn(tx);
      absl::Status status = StatusOf(result);
      if (status.ok()) status = co_await tx.Commit();
      if (status.ok()) co_return std::move(result);
      if (!attempts.Again(tx)) co_return status;
    }
  }

 private:
  static const absl::Status& StatusOf(const absl::Status& status) { return status; }
  template <class T>
  static const absl::Status& StatusOf(const absl::StatusOr<T>& result) {
    return result.status();
  }
  static absl::Status ParseStored(const std::string& stored,
                                  google::protobuf::MessageLite* response);
};

}  // namespace vinculo::db
