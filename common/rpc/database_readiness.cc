#include "common/rpc/database_readiness.h"

#include <libpq-fe.h>
#include <poll.h>

#include <chrono>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/steady_time.h"

namespace vinculo::rpc {
namespace {

constexpr auto kPeriod = std::chrono::seconds(1);
constexpr absl::Duration kPatience = absl::Seconds(2);
// Stronger than what the connection string says; the last of two equal keywords counts.
constexpr char kImpatient[] =
    " connect_timeout=2 tcp_user_timeout=2000 options='-c statement_timeout=2000'";
constexpr char kAsk[] =
    "SELECT name FROM pg_settings "
    "WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'";

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

// Until the answer is there whole; false when it does not come in time, as from a server that is
// stopped or behind a network that swallows everything.
bool Await(PGconn* connection) {
  const absl::Time end = SteadyNow() + kPatience;
  while (PQisBusy(connection) == 1) {
    const int64_t left_ms = absl::ToInt64Milliseconds(end - SteadyNow());
    pollfd readable{PQsocket(connection), POLLIN, 0};
    if (left_ms <= 0 || poll(&readable, 1, static_cast<int>(left_ms)) <= 0) return false;
    if (PQconsumeInput(connection) == 0) return false;
  }
  return true;
}

absl::Status Ask(PGconn* connection) {
  const bool answered = PQsendQuery(connection, kAsk) == 1 && Await(connection);
  const Result result(answered ? PQgetResult(connection) : nullptr, &PQclear);
  if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) {
    return absl::UnavailableError("the database does not answer");
  }
  while (PGresult* rest = PQgetResult(connection)) PQclear(rest);
  if (PQntuples(result.get()) == 0) return absl::OkStatus();
  return absl::UnavailableError(absl::StrCat(PQgetvalue(result.get(), 0, 0),
                                             " is off: the database may lose what it confirmed"));
}

}  // namespace

DatabaseReadiness::DatabaseReadiness(std::string conninfo)
    : conninfo_(absl::StrCat(conninfo, kImpatient)),
      last_(absl::UnavailableError("the database was not asked yet")),
      thread_([this] { Run(); }) {}

DatabaseReadiness::~DatabaseReadiness() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

absl::Status DatabaseReadiness::Check() const {
  std::lock_guard lock(mutex_);
  return last_;
}

void DatabaseReadiness::Run() {
  Connection connection(nullptr, &PQfinish);
  for (;;) {
    if (PQstatus(connection.get()) != CONNECTION_OK) {
      connection.reset(PQconnectdb(conninfo_.c_str()));
    }
    absl::Status answer = Ask(connection.get());
    if (!answer.ok()) connection.reset();
    std::unique_lock lock(mutex_);
    last_ = std::move(answer);
    if (changed_.wait_for(lock, kPeriod, [this] { return stop_; })) return;
  }
}

}  // namespace vinculo::rpc
