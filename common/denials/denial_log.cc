#include "common/denials/denial_log.h"

#include <pqxx/pqxx>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/base/uuid.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/worker_connection.h"
#include "common/denials/sql.h"
#include "common/observability/log.h"

namespace vinculo::denials {
namespace {

constexpr absl::Duration kForgetEvery = absl::Hours(1);
constexpr absl::Duration kDay = absl::Hours(24);

int64_t MinuteOf(absl::Time at) { return absl::ToUnixSeconds(at) / 60; }

std::string KeyOf(const rpc::Denial& denial) {
  return absl::StrCat(denial.tenant.ToString(),
                      "\n",
                      denial.actor,
                      "\n",
                      denial.method,
                      "\n",
                      denial.permission,
                      "\n",
                      MinuteOf(denial.at));
}

}  // namespace

DenialLog::DenialLog(DenialLogOptions options, const Clock& clock, observability::Metrics& metrics)
    : options_(std::move(options)),
      clock_(clock),
      denied_(metrics.AddCounter("vinculo_denials_total",
                                 "Calls whose caller did not hold the permission.")),
      dropped_(metrics.AddCounter("vinculo_denials_dropped_total",
                                  "Denials that were counted and not kept, in a flood.")),
      failures_(metrics.AddCounter("vinculo_denials_failures_total",
                                   "Passes that could not write and are repeated.")) {}

DenialLog::~DenialLog() { Stop(); }

void DenialLog::Add(rpc::Denial denial) {
  denied_.Add();
  std::string key = KeyOf(denial);
  const absl::MutexLock lock(&mutex_);
  const auto found = waiting_.find(key);
  if (found != waiting_.end()) {
    found->second.last_at = denial.at;
    ++found->second.count;
  } else if (waiting_.size() < options_.waiting_max) {
    const absl::Time at = denial.at;
    waiting_.emplace(std::move(key), Waiting{std::move(denial), at, 1});
  } else {
    dropped_.Add();
  }
}

std::vector<DenialLog::Waiting> DenialLog::Take() {
  absl::flat_hash_map<std::string, Waiting> taken;
  {
    const absl::MutexLock lock(&mutex_);
    taken.swap(waiting_);
  }
  std::vector<Waiting> waiting;
  waiting.reserve(taken.size());
  for (auto& [key, one] : taken) waiting.push_back(std::move(one));
  return waiting;
}

void DenialLog::PutBack(std::vector<Waiting> waiting) {
  const absl::MutexLock lock(&mutex_);
  for (Waiting& one : waiting) {
    Waiting& to = waiting_[KeyOf(one.first)];
    if (to.count == 0) to.last_at = one.last_at;
    to.first = std::move(one.first);
    to.count += one.count;
  }
}

void DenialLog::Save(pqxx::connection_base& connection, const std::vector<Waiting>& waiting) {
  db::TextArray tenants, ids, actors, methods, permissions, counts, calls, requests, first, last;
  for (const Waiting& one : waiting) {
    tenants.Add(one.first.tenant);
    ids.Add(MakeUuidFromName(one.first.tenant, KeyOf(one.first)));
    actors.Add(one.first.actor);
    methods.Add(one.first.method);
    permissions.Add(one.first.permission);
    counts.Add(one.count);
    calls.Add(one.first.call_id);
    requests.Add(one.first.request_id);
    first.Add(db::SqlTime(one.first.at));
    last.Add(db::SqlTime(one.last_at));
  }
  pqxx::work tx(connection);
  const pqxx::result saved = tx.exec_params(sql::kSaveDenials.text,
                                            tenants.ToString(),
                                            ids.ToString(),
                                            actors.ToString(),
                                            methods.ToString(),
                                            permissions.ToString(),
                                            counts.ToString(),
                                            calls.ToString(),
                                            requests.ToString(),
                                            first.ToString(),
                                            db::SqlTime(clock_.Now() - kDay),
                                            options_.rows_a_day,
                                            last.ToString());
  tx.commit();
  dropped_.Add(static_cast<int64_t>(waiting.size()) - saved[0][0].as<int64_t>());
}

absl::Status DenialLog::Flush() {
  std::vector<Waiting> waiting = Take();
  if (waiting.empty()) return absl::OkStatus();
  const absl::Status status = db::CatchPqxx([&]() -> absl::Status {
    ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                     db::WorkerConnection(options_.conninfo));
    Save(*connection, waiting);
    return absl::OkStatus();
  });
  if (!status.ok()) {
    PutBack(std::move(waiting));
    return status;
  }
  for (const Waiting& one : waiting) {
    observability::ProcessLog().Warning("denied",
                                        {{"tenant", one.first.tenant.ToString()},
                                         {"actor", one.first.actor},
                                         {"method", one.first.method},
                                         {"permission", one.first.permission},
                                         {"count", one.count},
                                         {"call_id", one.first.call_id},
                                         {"request_id", one.first.request_id}});
  }
  return absl::OkStatus();
}

absl::Status DenialLog::Forget() {
  return db::CatchPqxx([&]() -> absl::Status {
    ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                     db::WorkerConnection(options_.conninfo));
    pqxx::work tx(*connection);
    tx.exec_params(sql::kPurgeDenials.text, db::SqlTime(clock_.Now() - options_.keep));
    tx.commit();
    return absl::OkStatus();
  });
}

void DenialLog::Run(const std::atomic<bool>& stop) {
  absl::Time forget_at = clock_.Now();
  for (bool last = false; !last;) {
    last = stop;
    absl::Status status = Flush();
    if (status.ok() && clock_.Now() >= forget_at) {
      status = Forget();
      forget_at = clock_.Now() + kForgetEvery;
    }
    if (!status.ok()) {
      failures_.Add();
      observability::ProcessLog().Warning("denials wait to be written",
                                          {{"error", status.ToString()}});
    }
    if (!last) Wait(stop, options_.poll);
  }
}

}  // namespace vinculo::denials
