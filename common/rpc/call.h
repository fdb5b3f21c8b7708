#pragma once
// What a handler sees of the RPC in progress. No gRPC headers here.

#include <coroutine>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/auth/principal.h"
#include "common/base/task.h"
#include "common/base/uuid.h"

namespace vinculo::db {
class Engine;
}

namespace vinculo::rpc {

class Loop;
class MemoryBudget;

// Something that waits on behalf of a call and must hear of its cancellation. Intrusive list node;
// unlinks itself.
class CancelHook {
 public:
  CancelHook() = default;
  CancelHook(const CancelHook&) = delete;
  CancelHook& operator=(const CancelHook&) = delete;
  virtual void OnCancel() = 0;
  // The service drains: what only waits for something to happen ends its wait. The hook stays
  // linked.
  virtual void OnDrain() {}
  void Unlink();

 protected:
  ~CancelHook() { Unlink(); }

 private:
  friend class Call;
  CancelHook* next_ = nullptr;
  CancelHook** link_ = nullptr;
};

// One RPC in progress, on one loop thread: everything here is called on that thread.
class Call {
 public:
  Call() = default;
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;
  virtual ~Call() = default;

  const auth::Principal& principal() const { return principal_; }
  const Uuid& tenant() const { return principal_.tenant; }
  // Full method name, "/vinculo.contract.v1.ContractService/EndContract".
  const std::string& method() const { return method_; }
  // Identifies this call in logs and in INTERNAL answers (x-request-id, or made here).
  const std::string& call_id() const { return call_id_; }
  // The request's request_id field; empty for reads.
  const std::string& request_id() const { return request_id_; }
  // SHA-256 of method and request; empty when request_id is.
  const std::string& request_hash() const { return request_hash_; }
  // The instant at which the call arrived, by the service's clock: handlers and rules take their
  // "now" from here.
  absl::Time now() const { return now_; }
  absl::Time deadline() const { return deadline_; }
  bool cancelled() const { return cancelled_; }
  // The service is about to stop: streams without an end of their own (Watch) end now, with
  // UNAVAILABLE.
  bool draining() const { return draining_; }
  // The database connections of this call's loop.
  db::Engine& engine() const { return *engine_; }
  Loop& loop() const { return *loop_; }
  // For what a handler keeps of what its caller streams in. Null without a server.
  MemoryBudget* memory() const { return memory_; }
  // One of the caller's metadata entries; empty when absent. The name is in lower case.
  virtual absl::string_view metadata(absl::string_view name) const = 0;

  void AddHook(CancelHook* hook);

 protected:
  void Cancel();  // marks and tells the hooks; idempotent
  void Drain();   // likewise

  auth::Principal principal_;
  std::string method_;
  std::string call_id_;
  std::string request_id_;
  std::string request_hash_;
  absl::Time now_;
  absl::Time deadline_ = absl::InfiniteFuture();
  bool cancelled_ = false;
  bool draining_ = false;
  db::Engine* engine_ = nullptr;
  Loop* loop_ = nullptr;
  MemoryBudget* memory_ = nullptr;

 private:
  CancelHook* hooks_ = nullptr;
};

}  // namespace vinculo::rpc
