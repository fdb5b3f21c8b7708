#include "services/contract/handlers/await_clients.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/rpc/sleep.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/messages/convert.h"

namespace vinculo::contract {
namespace {

constexpr absl::Duration kPoll = absl::Milliseconds(50);

Task<std::vector<ClientRef>> FindClients(rpc::Call& call,
                                         const Deps& deps,
                                         const std::vector<Uuid>& ids,
                                         const std::vector<std::string>& external_ids) {
  co_return co_await deps.db.ReadLong(
      call, [&ids, &external_ids](db::Tx& tx) -> Task<std::vector<ClientRef>> {
        ClientRefRepository refs(tx);
        co_return co_await refs.Find(ids, external_ids);
      });
}

template <class T>
void RemoveFound(const absl::flat_hash_set<T>& found, std::vector<T>& wanted) {
  std::erase_if(wanted, [&found](const T& one) { return found.contains(one); });
}

}  // namespace

FeedPatience::FeedPatience(rpc::Call& call, const Deps& deps)
    : call_(call),
      looks_max_(static_cast<int>(deps.client_wait / kPoll)),
      looks_left_(looks_max_) {}

Task<bool> FeedPatience::Pause() {
  if (looks_left_ <= 0) co_return false;
  looks_left_ -= 1;
  const bool slept = co_await rpc::Sleep(call_, kPoll);
  co_return slept;
}

Task<Uuid> AwaitClient(rpc::Call& call, const Deps& deps, Uuid client) {
  FeedPatience patience(call, deps);
  for (;;) {
    CO_ASSIGN_OR_RETURN(
        const std::optional<Uuid> known,
        co_await deps.db.Read(call, [client](db::Tx& tx) -> Task<std::optional<Uuid>> {
          ClientRefRepository refs(tx);
          co_return co_await refs.FindSurviving(client);
        }));
    if (known) co_return *known;
    CO_ASSIGN_OR_RETURN(const bool again, co_await patience.Pause());
    if (again) continue;
    co_return errors::FailedPrecondition(kClientUnknown,
                                         "the client registry has told of no such client",
                                         {{"client", FormatName(kClients, client)}});
  }
}

Task<std::vector<ClientRef>> AwaitClients(rpc::Call& call,
                                          const Deps& deps,
                                          FeedPatience& patience,
                                          std::vector<Uuid> ids,
                                          std::vector<std::string> external_ids) {
  std::vector<ClientRef> all;
  for (bool first = true;; first = false) {
    CO_ASSIGN_OR_RETURN(std::vector<ClientRef> found,
                        co_await FindClients(call, deps, ids, external_ids));
    if (!first && !found.empty()) patience.Refill();
    absl::flat_hash_set<Uuid> found_ids;
    absl::flat_hash_set<std::string> found_external_ids;
    for (const ClientRef& ref : found) {
      found_ids.insert(ref.id);
      found_external_ids.insert(ref.external_id);
    }
    RemoveFound(found_ids, ids);
    RemoveFound(found_external_ids, external_ids);
    std::move(found.begin(), found.end(), std::back_inserter(all));
    if (ids.empty() && external_ids.empty()) co_return all;
    CO_ASSIGN_OR_RETURN(const bool again, co_await patience.Pause());
    if (!again) co_return all;
  }
}

}  // namespace vinculo::contract
