#include <vector>

#include "common/base/resource_name.h"
#include "common/base/started.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/page/handlers.h"
#include "services/client_registry/handlers/page/page_draft.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/surviving_client.h"

namespace vinculo::client_registry {
namespace {

// In the order in which those that cannot be had are named.
constexpr PagePart kParts[] = {
    {"activity", "client_registry.activities.get", &AddActivity},
    {"contracts", "", &AddContracts},
    {"money", "client_registry.clients.get", &AddMoney},
    {"credits", "client_registry.clientCredits.get", &AddCredits},
    {"payment_cards", "client_registry.paymentCards.list", &AddPaymentCards},
    {"links", "client_registry.clientLinks.list", &AddLinks},
    {"contact_points", "client_registry.contactPoints.list", &AddContactPoints},
    {"engagement", "client_registry.presences.list", &AddEngagement},
    {"interactions", "client_registry.interactions.list", &AddInteractions},
    {"evolutions", "client_registry.evolutions.list", &AddEvolutions},
    {"documents", "client_registry.documents.list", &AddDocuments},
    {"alerts", "", &AddAlerts},
    {"history", "client_registry.history.list", &AddHistory},
};

// All of them beside each other; how each ended.
Task<std::vector<absl::Status>> GatherAll(PageDraft& draft) {
  std::vector<Started<void>> gathering;
  for (const PagePart& part : kParts) gathering.emplace_back(Gather(draft, part));
  std::vector<absl::Status> gathered;
  for (Started<void>& one : gathering) gathered.push_back(co_await one.Join());
  co_return gathered;
}

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
  *page.mutable_client() = Shown(client);
  PageDraft draft{call, deps.registry, deps.others, req.read_mask(), client, page};
  CO_ASSIGN_OR_RETURN(const std::vector<absl::Status> gathered, co_await GatherAll(draft));
  if (call.cancelled()) co_return absl::CancelledError("the caller went away");
  for (size_t i = 0; i < gathered.size(); ++i) NameUnavailable(draft, kParts[i], gathered[i]);
  co_return page;
}

}  // namespace vinculo::client_registry
