#pragma once
// The client registry's feed may be a moment behind: who names a client that was made just now
// waits for it here.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/storage/client_ref_repository.h"

namespace vinculo::contract {

// How long one call goes on waiting for the feed: deps.client_wait in a row without anything new.
class FeedPatience {
 public:
  FeedPatience(rpc::Call& call, const Deps& deps);
  // Waits a moment. False: the wait is over, or the call is.
  Task<bool> Pause();
  // The feed has brought something that was waited for: it is moving.
  void Refill() { looks_left_ = looks_max_; }

 private:
  rpc::Call& call_;
  int looks_max_;
  int looks_left_;
};

// The client once it is known here, or the one that it was merged into; FAILED_PRECONDITION
// CLIENT_UNKNOWN when the wait is over.
Task<Uuid> AwaitClient(rpc::Call& call, const Deps& deps, Uuid client);

// Those of the clients that are known, by id or by external id: all of them, or those known when
// the wait is over.
Task<std::vector<ClientRef>> AwaitClients(rpc::Call& call,
                                          const Deps& deps,
                                          FeedPatience& patience,
                                          std::vector<Uuid> ids,
                                          std::vector<std::string> external_ids);

}  // namespace vinculo::contract
