#include "common/db/tx.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/base/steady_time.h"
#include "common/db/awaiters.h"
#include "common/db/connection.h"
#include "common/db/copy_reader.h"
#include "common/db/engine.h"
#include "common/db/engine_metrics.h"
#include "common/db/literals.h"
#include "common/db/row_batch_builder.h"
#include "common/db/sql.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

#ifdef VINCULO_BUG_TENANT_STAYS
// The planted bug: the tenant is set for the session, so the pooled connection keeps it.
constexpr Statement kSetTenant{
    "set_tenant_of_session", "SELECT set_config('app.tenant', $1, false)", StatementClass::kShort};
#else
const Statement& kSetTenant = sql::kSetTenant;
#endif

constexpr size_t kChunkBytes = 64 << 10;
constexpr size_t kStreamBytes = 256 << 10;

// What follows for ever has no deadline; each of its statements has.
constexpr absl::Duration kStatementMax = absl::Minutes(5);

int64_t MillisUntil(absl::Time deadline) {
  const absl::Duration left =
      deadline == absl::InfiniteFuture() ? kStatementMax : deadline - SteadyNow();
  return std::max<int64_t>(1, absl::ToInt64Milliseconds(left));
}

}  // namespace

Tx::~Tx() {
  if (connection_ != nullptr) call_.engine().Release(*connection_, begun_);
}

Task<void> Tx::Open() {
  if (shared()) co_return absl::OkStatus();
  ConnectionAwaiter awaiter(call_);
  CO_ASSIGN_OR_RETURN(connection_, co_await awaiter);
  co_return absl::OkStatus();
}

Script Tx::Begin() {
  Script script;
  if (connection_ != nullptr) {
    if (begun_) return script;
    script.Add(mode_ == Mode::kReadLong ? sql::kBeginSnapshot : sql::kBegin);
    script.Add(sql::kSetStatementTimeout, MillisUntil(call_.deadline()));
    begun_ = true;
  }
  script.Add(kSetTenant, call_.tenant());
  return script;
}

absl::Status Tx::CheckShared(const Script& script) {
  const absl::string_view name = script.FirstLong();
  // What would not see the queued writes, or takes long, gets a connection of its own.
  if (mode_ == Mode::kOptimistic && (!queue_.empty() || !name.empty())) {
    failure_ = FailureKind::kNotShared;
    return errors::Aborted("CONCURRENT_CHANGE",
                           "the unit of work runs again on a connection of its own");
  }
  if (!name.empty()) {
    return errors::Internal(
        absl::StrCat("statement ", name, " is long: it may not run on a shared lane"));
  }
  return absl::OkStatus();
}

Task<Rows> Tx::Run(Script script) {
  if (shared()) CO_RETURN_IF_ERROR(CheckShared(script));
  auto batch = std::make_shared<Batch>();
  batch->script = Begin();
  const bool look_up = (mode_ == Mode::kOptimistic || mode_ == Mode::kLocking) && !looked_up_;
  const size_t lookup_at = batch->script.size();
  if (look_up) batch->script.Add(sql::kFindResponse, call_.tenant(), call_.request_id());
  if (mode_ != Mode::kOptimistic) batch->script.Append(std::exchange(queue_, Script()));
  batch->script.Append(std::move(script));
  CO_RETURN_IF_ERROR(co_await Send(batch, Lane::kRead));
  if (look_up) {
    looked_up_ = true;
    KeepStored(batch->rows[lookup_at]);
    if (stored_.has_value())
      co_return errors::Aborted("REQUEST_REPEATED", "this request was answered before");
  }
  co_return std::move(batch->rows.back());
}

Task<Rows> Tx::QueryText(std::string text, Params params) {
  Script script;
  script.AddText(std::move(text), params);
  return Run(std::move(script));
}

Task<void> Tx::Send(std::shared_ptr<Batch> batch, Lane lane) {
  absl::Status status;
  if (connection_ != nullptr) {
    BatchAwaiter awaiter(call_, batch, *connection_);
    status = co_await awaiter;
  } else {
    BatchAwaiter awaiter(call_, batch, lane);
    status = co_await awaiter;
  }
  if (status.ok()) co_return absl::OkStatus();
  // What was under way behind a statement that failed fails with it.
  if (failure_ == FailureKind::kNone) failure_ = batch->failure;
  co_return Translate(*batch, std::move(status));
}

absl::Status Tx::Translate(const Batch& batch, absl::Status status) const {
  if (batch.constraint.empty()) return status;
  for (const auto& [constraint, error] : constraints_) {
    if (constraint == batch.constraint) return error;
  }
  return status;
}

Task<void> Tx::Commit() {
  if (!begun_ && queue_.empty()) co_return absl::OkStatus();
  auto batch = std::make_shared<Batch>();
  batch->script = Begin();
  batch->script.Append(std::exchange(queue_, Script()));
  batch->script.Add(sql::kCommit);
  batch->commits = true;
  CO_RETURN_IF_ERROR(co_await Send(std::move(batch), Lane::kWrite));
  begun_ = false;
  co_return absl::OkStatus();
}

Task<void> Tx::CommitOnce(const google::protobuf::MessageLite& response) {
  if (call_.request_id().empty())
    co_return errors::Internal("WriteOnce is for methods with a request_id");
  // The record goes first: a repeated request is known by it, and not by whatever else it would
  // violate.
  Script writes;
  writes.Add(sql::kSaveResponse,
             call_.tenant(),
             call_.request_id(),
             Bytes{call_.request_hash()},
             call_.method(),
             response,
             call_.now());
  writes.Append(std::exchange(queue_, Script()));
  queue_ = std::move(writes);
  if (connection_ != nullptr) {
    CO_RETURN_IF_ERROR(co_await Commit());
    co_return absl::OkStatus();
  }
  const absl::string_view long_statement = queue_.FirstLong();
  if (!long_statement.empty()) {
    failure_ = FailureKind::kNotShared;
    co_return errors::Aborted("CONCURRENT_CHANGE",
                              "the unit of work runs again on a connection of its own");
  }
  auto batch = std::make_shared<Batch>();
  batch->script = Begin();
  batch->script.Append(std::exchange(queue_, Script()));
  batch->commits = true;
  CO_RETURN_IF_ERROR(co_await Send(std::move(batch), Lane::kWrite));
  co_return absl::OkStatus();
}

absl::Status Tx::EndRead() const {
  if (queue_.empty()) return absl::OkStatus();
  return errors::Internal("a unit of work that only reads has queued statements");
}

void Tx::KeepStored(const Rows& rows) {
  if (rows.empty()) return;
  stored_ = StoredResponse{.request_hash = rows[0].String(0),
                           .method = rows[0].String(1),
                           .response = rows[0].String(2)};
}

Task<void> Tx::FindResponse() {
  auto batch = std::make_shared<Batch>();
  batch->script.Add(kSetTenant, call_.tenant());
  batch->script.Add(sql::kFindResponse, call_.tenant(), call_.request_id());
  BatchAwaiter awaiter(call_, batch, Lane::kRead);
  CO_RETURN_IF_ERROR(co_await awaiter);
  KeepStored(batch->rows.back());
  co_return absl::OkStatus();
}

Task<std::string> Tx::StoredResponseOr(absl::Status failure) {
  // Unseen, a refusal is no answer: it may come from what the first attempt of this very request
  // has written.
  const bool may_be_stored = failure_ != FailureKind::kLost && !call_.request_id().empty();
  if (!stored_.has_value() && may_be_stored) CO_RETURN_IF_ERROR(co_await FindResponse());
  if (!stored_.has_value()) co_return failure;
  if (stored_->request_hash != call_.request_hash()) {
    co_return errors::AlreadyExists(
        "REQUEST_ID_REUSED",
        "this request_id came before with another request: use a new one",
        {{"request_id", call_.request_id()}, {"method", stored_->method}});
  }
  call_.engine().metrics_->replays->Add();
  co_return std::move(stored_->response);
}

Task<void> Tx::Copy(std::string command,
                    absl::string_view name,
                    CopyLimits limits,
                    OnCopy on_copy) {
  if (connection_ == nullptr)
    co_return errors::Internal(absl::StrCat("statement ", name, " streams on a shared lane"));
  if (!begun_ || !queue_.empty()) {
    auto batch = std::make_shared<Batch>();
    batch->script = Begin();
    batch->script.Append(std::exchange(queue_, Script()));
    CO_RETURN_IF_ERROR(co_await Send(std::move(batch), Lane::kRead));
  }
  if (!connection_->up()) co_return ConnectionLost(/*outcome_unknown=*/false);
  CopyReader reader(call_, *connection_, {.bytes = limits.bytes, .rows = limits.rows});
  reader.Start(command, name);
  for (;;) {
    CO_ASSIGN_OR_RETURN(const bool more, co_await reader);
    if (!more) co_return absl::OkStatus();
    CO_ASSIGN_OR_RETURN(const bool wanted, co_await on_copy(reader));
    if (!wanted) co_return absl::OkStatus();
  }
}

Task<void> Tx::CopyOut(std::string query,
                       Params params,
                       absl::string_view format,
                       OnChunk on_chunk) {
  CO_ASSIGN_OR_RETURN(const std::string with_literals, WithLiterals(query, params));
  std::string command = absl::StrCat("COPY (", with_literals, "\n) TO STDOUT WITH (", format, ")");
  const OnCopy on_copy = [&on_chunk](CopyReader& reader) { return on_chunk(reader.data()); };
  co_return co_await Copy(
      std::move(command), "copy", {.bytes = kChunkBytes, .rows = SIZE_MAX}, on_copy);
}

Task<void> Tx::Stream(const Statement& statement, Params params, OnRows on_rows) {
  return StreamRows(statement.text, std::move(params), statement.name, std::move(on_rows));
}

Task<void> Tx::StreamText(std::string text, Params params, OnRows on_rows) {
  return StreamRows(std::move(text), std::move(params), "composed text", std::move(on_rows));
}

Task<void> Tx::StreamRows(std::string text, Params params, std::string name, OnRows on_rows) {
  CO_ASSIGN_OR_RETURN(const std::string with_literals, WithLiterals(text, params));
  std::string command = absl::StrCat("COPY (", with_literals, "\n) TO STDOUT WITH (FORMAT binary)");
  RowBatchBuilder rows;
  const OnCopy on_copy = [&rows, &on_rows](CopyReader& reader) -> Task<bool> {
    CO_RETURN_IF_ERROR(rows.Read(reader.data(), reader.row_ends()));
    if (rows.batch().size() == 0) co_return true;
    co_return co_await on_rows(rows.batch());
  };
  co_return co_await Copy(
      std::move(command), name, {.bytes = kStreamBytes, .rows = kStreamRows}, on_copy);
}

}  // namespace vinculo::db
