#include "services/contract/handlers/await_clients.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/rpc/sleep.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/messages/convert.h"

namespace vinculo::contract {
namespace {

constexpr absl::Duration kPoll = absl::Milliseconds(50);

// Pauses between looks, and says when to give up.
class Patience {
 public:
  Patience(rpc::Call& call, const Deps& deps)
      : call_(call), looks_left_(static_cast<int>(deps.client_wait / kPoll)) {}

  // False: the wait is over.
  Task<bool> Pause() {
    if (looks_left_-- <= 0) co_return false;
    const bool slept = co_await rpc::Sleep(call_, kPoll);
    co_return slept;
  }

 private:
  rpc::Call& call_;
  int looks_left_;
};

}  // namespace

Task<void> AwaitClient(rpc::Call& call, const Deps& deps, Uuid client) {
  Patience patience(call, deps);
  for (;;) {
    CO_ASSIGN_OR_RETURN(const bool known,
                        co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<bool> {
                          co_return co_await ClientRefRepository(tx).Has(client);
                        }));
    if (known) co_return absl::OkStatus();
    CO_ASSIGN_OR_RETURN(const bool again, co_await patience.Pause());
    if (!again) {
      co_return errors::FailedPrecondition(kClientUnknown,
                                           "the client registry has told of no such client",
                                           {{"client", FormatName(kClients, client)}});
    }
  }
}

Task<std::vector<ClientRef>> AwaitClients(rpc::Call& call,
                                          const Deps& deps,
                                          const std::vector<Uuid>& ids,
                                          const std::vector<std::string>& external_ids) {
  const size_t wanted = ids.size() + external_ids.size();
  Patience patience(call, deps);
  for (;;) {
    CO_ASSIGN_OR_RETURN(
        const std::vector<ClientRef> known,
        co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<std::vector<ClientRef>> {
          co_return co_await ClientRefRepository(tx).Find(ids, external_ids);
        }));
    if (known.size() >= wanted) co_return known;
    CO_ASSIGN_OR_RETURN(const bool again, co_await patience.Pause());
    if (!again) co_return known;
  }
}

}  // namespace vinculo::contract
