#include "common/testing/loop.h"

#include <openssl/sha.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/steady_time.h"

namespace vinculo::testing {
namespace {

db::EngineOptions OptionsFor(const Database& database, std::vector<db::StatementList> statements) {
  db::EngineOptions options;
  options.conninfo = database.app_conninfo();
  options.statements = std::move(statements);
  return options;
}

std::string Sha256(absl::string_view text) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
  return std::string(reinterpret_cast<const char*>(digest), sizeof(digest));
}

}  // namespace

Uuid TestTenant() { return *Uuid::Parse("00000000-0000-7000-8000-000000000001"); }

Loop::Loop(const Database& database, std::vector<db::StatementList> statements)
    : Loop(OptionsFor(database, std::move(statements))) {}

Loop::Loop(db::EngineOptions options) : engine_(std::make_unique<db::Engine>(std::move(options))) {
  RunUntil([this] { return engine_->Ready(); });
}

Loop::~Loop() = default;

void Loop::RunUntil(const std::function<bool()>& condition, absl::Duration limit) {
  const absl::Time end = SteadyNow() + limit;
  while (!condition()) {
    if (SteadyNow() > end) {
      std::fprintf(stderr,
                   "test loop: what was waited for did not happen in %s\n",
                   absl::FormatDuration(limit).c_str());
      std::abort();
    }
    Turn();
  }
}

void Loop::Turn(absl::Duration wait) {
  std::vector<std::function<void()>> soon;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    soon.swap(soon_);
  }
  for (const auto& function : soon) function();
  const absl::Time now = SteadyNow();
  const std::vector<rpc::Timer*> timers = timers_;
  for (rpc::Timer* timer : timers) {
    const bool armed = std::find(timers_.begin(), timers_.end(), timer) != timers_.end();
    if (!armed || timer->at() > now) continue;
    Disarm(*timer);
    timer->OnTime();
  }
  engine_->RunReady();
  engine_->Flush();
  engine_->Poll(wait);
  engine_->RunReady();
  engine_->Flush();
}

void Loop::Post(std::coroutine_handle<> coroutine) { engine_->Post(coroutine); }

void Loop::RunSoon(std::function<void()> function) {
  std::lock_guard<std::mutex> lock(mutex_);
  soon_.push_back(std::move(function));
}

void Loop::Arm(rpc::Timer& timer) { timers_.push_back(&timer); }

void Loop::Disarm(rpc::Timer& timer) {
  timers_.erase(std::remove(timers_.begin(), timers_.end(), &timer), timers_.end());
}

FakeCall::FakeCall(Loop& loop, FakeCallOptions options) {
  static const SystemClock clock;
  static IdSource ids(clock);
  principal_ = {.tenant = options.tenant,
                .actor = std::move(options.actor),
                .permissions = std::move(options.permissions)};
  method_ = std::move(options.method);
  request_id_ = options.request_id.empty() ? ids.Next().ToString() : std::move(options.request_id);
  call_id_ = request_id_;
  request_hash_ = options.request_hash.empty() ? Sha256(absl::StrCat(method_, request_id_))
                                               : std::move(options.request_hash);
  now_ = options.now;
  deadline_ = options.deadline;
  engine_ = &loop.engine();
  loop_ = &loop;
}

}  // namespace vinculo::testing
