#pragma once
// Reads a COPY ... TO STDOUT in chunks. Between two chunks nothing is read from the socket, so the
// server waits and memory stays constant.
//
//   CopyReader reader(call, connection, limits);
//   reader.Start("COPY (SELECT ...) TO STDOUT ...");
//   for (;;) {
//     CO_ASSIGN_OR_RETURN(const bool more, co_await reader);
//     if (!more) break;
//     ... reader.data(), reader.row_ends()
//   }
//
// Destroyed before the end, it cancels the statement and closes the connection.

#include <coroutine>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/rpc/call.h"

namespace vinculo::db {

class Connection;

class CopyReader final : private rpc::CancelHook {
 public:
  // A chunk ends with a row: the one that reaches either limit.
  struct Limits {
    size_t bytes;
    size_t rows;
  };

  CopyReader(rpc::Call& call, Connection& connection, Limits limits)
      : call_(call), connection_(connection), limits_(limits) {}
  ~CopyReader();

  // `name` is the statement's in logs.
  void Start(const std::string& command, absl::string_view name);

  // False: no more rows.
  bool await_ready();
  void await_suspend(std::coroutine_handle<> waiter);
  absl::StatusOr<bool> await_resume();

  // The chunk, and where each of its messages (one per row) ends.
  absl::string_view data() const { return data_; }
  const std::vector<size_t>& row_ends() const { return row_ends_; }

  // From the connection.
  void OnReadable();
  void OnLost();

 private:
  enum class State { kWaiting, kReading, kEnding, kDone };

  void OnCancel() override;
  // True when there is something to resume for: a chunk, the end or a failure.
  bool Take();
  bool TakeRows();
  bool TakeResults();
  void Wake();

  rpc::Call& call_;
  Connection& connection_;
  const Limits limits_;
  std::string name_;
  State state_ = State::kWaiting;
  absl::Status status_;
  std::string data_;
  std::vector<size_t> row_ends_;
  std::coroutine_handle<> waiter_;
};

}  // namespace vinculo::db
