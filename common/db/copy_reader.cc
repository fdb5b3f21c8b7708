#include "common/db/copy_reader.h"

#include <libpq-fe.h>

#include <utility>

#include "common/db/connection.h"
#include "common/db/engine.h"
#include "common/db/server_error.h"

namespace vinculo::db {

CopyReader::~CopyReader() {
  if (state_ == State::kDone) return;
  state_ = State::kDone;
  connection_.Abandon();
}

void CopyReader::Start(const std::string& command, absl::string_view name) {
  name_ = std::string(name);
  connection_.StartCopy(command, *this);
}

bool CopyReader::await_ready() {
  data_.clear();
  row_ends_.clear();
  if (call_.cancelled() && status_.ok()) status_ = absl::CancelledError("the call was cancelled");
  return !status_.ok() || Take();
}

void CopyReader::await_suspend(std::coroutine_handle<> waiter) {
  waiter_ = waiter;
  call_.AddHook(this);
  connection_.PauseCopy(false);
}

absl::StatusOr<bool> CopyReader::await_resume() {
  Unlink();
  if (!status_.ok()) return status_;
  return !row_ends_.empty();
}

void CopyReader::OnReadable() {
  if (Take()) Wake();
}

void CopyReader::OnLost() {
  const bool abandoned = state_ == State::kDone;
  state_ = State::kDone;
  if (abandoned) return;
  status_ = ConnectionLost(/*outcome_unknown=*/false);
  Wake();
}

void CopyReader::OnCancel() {
  status_ = absl::CancelledError("the call was cancelled");
  Wake();
}

void CopyReader::Wake() {
  if (state_ != State::kDone) connection_.PauseCopy(true);
  if (waiter_) call_.engine().Post(std::exchange(waiter_, {}));
}

bool CopyReader::Take() {
  if (state_ == State::kWaiting && TakeResults()) return true;
  if (state_ == State::kReading && TakeRows()) return true;
  if (state_ == State::kEnding) return TakeResults();
  return state_ == State::kDone;
}

bool CopyReader::TakeRows() {
  while (data_.size() < limits_.bytes && row_ends_.size() < limits_.rows) {
    char* row = nullptr;
    const int length = PQgetCopyData(connection_.handle(), &row, /*async=*/1);
    if (length == 0) return false;
    if (length < 0) {  // the end, or an error that the results tell
      state_ = State::kEnding;
      return false;
    }
    data_.append(row, length);
    row_ends_.push_back(data_.size());
    PQfreemem(row);
  }
  return true;
}

// Before the rows: the answer that they come. After them: how it went.
bool CopyReader::TakeResults() {
  while (!PQisBusy(connection_.handle())) {
    PGresult* result = PQgetResult(connection_.handle());
    if (result == nullptr) {
      state_ = State::kDone;
      connection_.EndCopy();
      return true;
    }
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR) status_ = ToStatus(ErrorOf(result, name_));
    PQclear(result);
    if (status == PGRES_COPY_OUT && state_ == State::kWaiting) {
      state_ = State::kReading;
      return false;
    }
  }
  return false;
}

}  // namespace vinculo::db
