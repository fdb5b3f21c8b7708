#include "common/base/resource_name.h"
#include "common/base/together.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/page/handlers.h"
#include "services/client_registry/handlers/page/page_draft.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/surviving_client.h"

namespace vinculo::client_registry {
namespace {

constexpr PagePart kActivity{"activity", "client_registry.activities.get", &AddActivity};
constexpr PagePart kContracts{"contracts", "", &AddContracts};
constexpr PagePart kMoney{"money", "client_registry.clients.get", &AddMoney};
constexpr PagePart kEngagement{"engagement", "client_registry.presences.list", &AddEngagement};
constexpr PagePart kAlerts{"alerts", "", &AddAlerts};
constexpr PagePart kHistory{"history", "client_registry.history.list", &AddHistory};

}  // namespace

Task<v1::ClientPage> GetClientPage(rpc::Call& call,
                                   const PageDeps& deps,
                                   const v1::GetClientPageRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.name()));
  CO_RETURN_IF_ERROR(CheckReadMask(req.read_mask()));
  CO_ASSIGN_OR_RETURN(const Client client, co_await deps.registry.db.Read(call, [id](db::Tx& tx) {
    return GetSurvivingClient(tx, id);
  }));
  v1::ClientPage page;
  *page.mutable_client() = ToProto(client);
  PageDraft draft{call, deps.registry, deps.others, req.read_mask(), client, page};
  Together parts(Gather(draft, kActivity),
                 Gather(draft, kContracts),
                 Gather(draft, kMoney),
                 Gather(draft, kEngagement),
                 Gather(draft, kAlerts),
                 Gather(draft, kHistory));
  const auto [activity, contracts, money, engagement, alerts, history] = co_await parts;
  if (call.cancelled()) co_return absl::CancelledError("the caller went away");
  NameUnavailable(draft, kActivity, activity);
  NameUnavailable(draft, kContracts, contracts);
  NameUnavailable(draft, kMoney, money);
  NameUnavailable(draft, kEngagement, engagement);
  NameUnavailable(draft, kAlerts, alerts);
  NameUnavailable(draft, kHistory, history);
  co_return page;
}

}  // namespace vinculo::client_registry
